/** Answers kept before all are forgotten: a bound on memory, not a tuning knob. */
const most = 50_000;

/** A pure function of a text that remembers its answers. */
export function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, found);
    return found;
  };
}

/** What is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * A pure function of an object that remembers its answer for as long as the object lives. Further arguments may only
 * say what is the same whenever the object is.
 */
export function keptWith<K extends object, Rest extends readonly unknown[], T>(
  answer: (of: K, ...rest: Rest) => T,
): (of: K, ...rest: Rest) => T {
  const answers = new WeakMap<K, { readonly value: T }>();
  return (of, ...rest) => {
    let known = answers.get(of);
    if (!known) {
      known = { value: answer(of, ...rest) };
      answers.set(of, known);
    }
    return known.value;
  };
}
