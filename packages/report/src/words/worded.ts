/** The words for a name; the name itself where the page has none for it. */
export function worded(words: Readonly<Record<string, string>>, name: string): string {
  return (Object.hasOwn(words, name) ? words[name] : undefined) ?? name;
}
