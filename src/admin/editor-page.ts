import { escaped } from '../body/escaped.ts';
import type { Settings } from '../parse/config/settings.ts';
import type { EditorConfig } from './editor-config.ts';

/** The default address of each service. */
const services = {
  github: { api: 'https://api.github.com', signIn: 'https://github.com' },
  gitlab: { api: 'https://gitlab.com', signIn: 'https://gitlab.com' },
  gitea: { api: 'https://gitea.com', signIn: 'https://gitea.com' },
} as const;

/**
 * Returns the policy of the editor's page, which differs from that of the site: the editor sets styles, shows pictures
 * in memory, and connects to the service of the backend. Everything else is blocked.
 */
function editorPolicy({ admin }: Partial<Settings>): string {
  const backend = typeof admin === 'object' ? admin.backend : undefined;
  const usual = backend && services[backend.name];
  const own = [backend?.apiUrl, backend?.name === 'github' ? undefined : backend?.baseUrl];
  const addresses = usual ? [...(own.some(Boolean) ? [] : [usual.api]), ...own] : [];
  const origins = [...new Set(addresses.flatMap((address) => (address ? new URL(address).origin : [])))];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    ["connect-src 'self' blob: data:", ...origins].join(' '),
    "frame-src 'self' blob:",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Headers that replace the site's for the editor. Signing in opens a window that sends a message to this one. */
export function editorHeaders(
  config: Partial<Settings>,
): readonly (readonly [name: string, value: string])[] {
  return [
    ['Content-Security-Policy', `${editorPolicy(config)}; frame-ancestors 'none'`],
    ['Cross-Origin-Opener-Policy', 'same-origin-allow-popups'],
    ['X-Robots-Tag', 'noindex'],
  ];
}

/** Returns the files that depend on the archive, by name; the others are part of the program. */
export function editorFiles(config: Settings, editor: EditorConfig): ReadonlyMap<string, string> {
  const { admin: words, code } = config.locale;
  const html = `<!doctype html>
<html lang="${escaped(code)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(editorPolicy(config))}">
<title>${escaped(`${words.title} – ${config.title}`)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="style.css">
<script type="module" src="editor.js"></script>
</head>
<body>
<noscript>${escaped(words.noScript)}</noscript>
</body>
</html>
`;
  return new Map([
    ['index.html', html],
    ['config.json', `${JSON.stringify(editor)}\n`],
  ]);
}
