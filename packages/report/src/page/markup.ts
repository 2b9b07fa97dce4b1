/** Text that is safe to stand in an HTML page: made by `html`, or by a renderer that escapes for itself. */
export type Markup = { readonly markup: string };

/** What `html` accepts between its literal parts; everything but `Markup` is escaped. */
export type Content = string | number | Markup | undefined | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Control characters other than tab and line ends are not allowed in SVG, which is XML; direction overrides would
// let a name from a file rearrange the text around it.
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Bidi_Control}|\p{Cs}|[\ufffe\uffff]/gu;

/** The text without characters that no page can show. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}

/** The text with every character that HTML or XML would read as markup written as an entity. */
function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function written(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  if ('markup' in content) return content.markup;
  return content.map(written).join('');
}

/** Markup from a template: its literal parts are taken as they stand, everything put into it is escaped. */
export function html(literals: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return {
    markup: literals.reduce((text, literal, index) => text + written(contents[index - 1]) + literal),
  };
}

/** Markup that another renderer has already escaped. */
export function trusted(markup: string): Markup {
  return { markup };
}
