/** Command lines by command, for the end of its help. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  build: ['kommunike build', 'kommunike build --base-url https://press.example/arkiv/ --frozen'],
  check: ['kommunike check', 'kommunike check --lang sv', 'kommunike check --format github'],
  watch: ['kommunike watch --open', 'kommunike watch --as-published --port 8080'],
  admin: ['kommunike admin', 'kommunike admin --port 8080'],
  diff: ['kommunike diff', 'kommunike diff --now 2027-01-01'],
  addresses: [
    'kommunike addresses',
    'kommunike addresses --forget /uppsala/2017/sofia.html --why "Published by mistake"',
  ],
  new: [
    'kommunike new "Nytt bad öppnar i höst"',
    'kommunike new "Ny skola" --municipality Uppsala --type decision --open',
  ],
  import: [
    'kommunike import old/*.html --dry-run',
    'kommunike import export.csv --municipality Uppsala --report report.html',
    'pbpaste | kommunike import -',
  ],
  init: [
    'kommunike init my-archive',
    'kommunike init my-archive --title "Uppsalas pressarkiv" --municipality Uppsala',
  ],
  export: ['kommunike export ../handover', 'kommunike export handover.zip --fgs --warc'],
  verify: ['kommunike verify', 'kommunike verify ../handover'],
  schema: ['kommunike schema', 'kommunike schema config > config.schema.json'],
  completion: [
    'source <(kommunike completion bash)',
    'kommunike completion fish > ~/.config/fish/completions/kommunike.fish',
  ],
};
