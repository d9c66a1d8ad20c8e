import Big from 'big.js';

/** Adds up exact decimals. Whole numbers, which most amounts are, are added as numbers for as long as that is exact. */
export class ExactSum {
  #whole = 0;
  #rest = new Big(0);

  /** @param decimal such as `1350000`, `-0.5` */
  add(decimal: string): this {
    const whole = decimal.includes('.') || decimal.length > 15 ? Number.NaN : this.#whole + Number(decimal);
    if (Number.isSafeInteger(whole)) this.#whole = whole;
    else this.#rest = this.#rest.plus(decimal);
    return this;
  }

  get value(): Big {
    return this.#rest.plus(this.#whole);
  }

  toString(): string {
    return this.value.toFixed();
  }
}
