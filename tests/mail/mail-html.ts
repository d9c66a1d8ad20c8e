import { type CanIEmailOptions, caniemail } from 'caniemail';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** What is right for mail programs, beside what is right for browsers. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // several programs drop style sheets
      'no-inline-style': 'off',
      // Outlook for Windows takes widths and paddings from attributes, and its own table from a comment
      'no-deprecated-attr': 'off',
      'no-conditional-comment': 'off',
      // tables for layout have rows alone
      'prefer-tbody': 'off',
      // as for pages
      'long-title': 'off',
      'tel-non-breaking': 'off',
      'prefer-native-element': 'off',
    },
  }),
);

const clients: CanIEmailOptions['clients'] = [
  'gmail.*',
  'outlook.*',
  'apple-mail.*',
  'yahoo.*',
  'samsung-email.*',
  'thunderbird.*',
];

/** Features that some programs lack, and why the e-mail is whole without them. */
const optional: Readonly<Record<string, string>> = {
  '@media': 'narrower margins on phones and the dark scheme',
  '<style> element': 'the same',
  'display:none': 'the preheader is a sentence of the e-mail',
  opacity: 'hides the preheader where display does not',
  overflow: 'hides the preheader where display does not',
  '<bdi> element': 'its text stays',
  'role attribute': 'tables are announced as tables',
  'aria-label attribute': 'tables that scroll have no name',
  '<body> element': 'its colour is that of the table within',
  'white-space': 'figures in tables may take two lines',
  'height property': 'pictures are as high as their attribute says',
};

/** In bytes. Gmail cuts what is longer. */
const longest = 102_000;

const forbidden =
  /<(?:link|script|svg|picture|source|video|audio|iframe|form|input|button|object)\b|srcset=|loading=|url\(|[;"{]\s*(?:position|float|display:\s*(?:flex|grid)|[^;"]+(?:var|calc)\()/g;

/** Returns everything that is wrong with an e-mail. @param base address of the site. */
export async function problemsOf(html: string, base: string, unsubscribe: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const invalid = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
  const { errors } = caniemail({ clients, html }).issues;
  const unsupported = [...errors].flatMap(([client, issues]) =>
    issues.flatMap(({ title }) => (Object.hasOwn(optional, title) ? [] : `${client} lacks ${title}`)),
  );
  const relative = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].flatMap(([, address = '']) =>
    address.startsWith(base) || /^(?:https?|tel|mailto):/.test(address) || address === unsubscribe
      ? []
      : `relative: ${address}`,
  );
  const pictures = [...html.matchAll(/<img [^>]*>/g)].flatMap(([image]) => {
    const width = Number(/ width="(\d+)"/.exec(image)?.[1] ?? Number.NaN);
    return width <= 536 && / alt="/.test(image) && /\.(?:jpg|png)"/.test(image) ? [] : image;
  });
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text.length);
  return [
    ...invalid,
    ...new Set(unsupported),
    ...relative,
    ...pictures,
    ...(html.match(forbidden) ?? []),
    // Outlook knows no max-width of anything but tables, which it gets from its comment
    ...(html.match(/<(?:div|p|td)\b[^>]*[";]max-width[^>]*>/g) ?? []),
    ...(Buffer.byteLength(html) > longest ? [`${Buffer.byteLength(html)} bytes`] : []),
    // Gmail drops longer ones
    ...(styles.length === 1 && (styles[0] ?? 0) <= 8192 ? [] : [`styles: ${styles}`]),
  ];
}
