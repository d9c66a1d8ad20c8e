import type { LocalizedText } from '../../model/localized-text.ts';

/** Command lines by command, for the end of its help; a plain text is used in all languages. */
export const examples: Readonly<Record<string, readonly (string | LocalizedText)[]>> = {
  build: ['kommunike build', 'kommunike build --base-url https://press.example/arkiv/ --frozen'],
  check: ['kommunike check', 'kommunike check --lang sv', 'kommunike check --format github'],
  watch: ['kommunike watch --open', 'kommunike watch --as-published --port 8080'],
  admin: ['kommunike admin', 'kommunike admin --port 8080'],
  diff: ['kommunike diff', 'kommunike diff --now 2027-01-01'],
  addresses: [
    'kommunike addresses',
    {
      en: 'kommunike addresses --forget /uppsala/2017/sofia.html --why "Published by mistake"',
      sv: 'kommunike addresses --forget /uppsala/2017/sofia.html --why "Publicerades av misstag"',
    },
  ],
  new: [
    'kommunike new "Nytt bad öppnar i höst"',
    'kommunike new "Ny skola" --municipality Uppsala --type decision --open',
  ],
  import: [
    { en: 'kommunike import old/*.html --dry-run', sv: 'kommunike import gamla/*.html --dry-run' },
    {
      en: 'kommunike import export.csv --municipality Uppsala --report report.html',
      sv: 'kommunike import export.csv --municipality Uppsala --report rapport.html',
    },
    'pbpaste | kommunike import -',
  ],
  init: [
    { en: 'kommunike init my-archive', sv: 'kommunike init mitt-arkiv' },
    {
      en: 'kommunike init my-archive --title "Uppsalas pressarkiv" --municipality Uppsala',
      sv: 'kommunike init mitt-arkiv --title "Uppsalas pressarkiv" --municipality Uppsala',
    },
  ],
  export: [
    { en: 'kommunike export ../handover', sv: 'kommunike export ../leverans' },
    { en: 'kommunike export handover.zip --fgs --warc', sv: 'kommunike export leverans.zip --fgs --warc' },
  ],
  verify: ['kommunike verify', { en: 'kommunike verify ../handover', sv: 'kommunike verify ../leverans' }],
  schema: ['kommunike schema', 'kommunike schema config > config.schema.json'],
  completion: [
    'source <(kommunike completion bash)',
    'kommunike completion fish > ~/.config/fish/completions/kommunike.fish',
  ],
};
