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
