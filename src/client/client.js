// The browser side of `kommunike watch`. It is added to pages when they are served, never to the files of a built site.

const script = document.currentScript;
const origin = '/__kommunike/';
/** The texts of the overlay, in the language of the author. */
const words = JSON.parse(script.dataset.overlay);

/** The overlay that lists the errors; created on first use. */
let overlay;
/** The errors last shown, as JSON: a dismissed overlay only comes back if they change. */
let lastErrors = '[]';
let stream;

function listen() {
  stream?.close();
  const shown = script.dataset.shown ?? '';
  stream = new EventSource(`${origin}events?${new URLSearchParams({ path: location.pathname, shown })}`);
  stream.onmessage = ({ data }) => {
    const { moved, reload, assets, problems } = JSON.parse(data);
    if (problems) showProblems(problems);
    if (moved) location.replace(moved);
    else if (reload) location.reload();
    else if (assets) refresh(new Set(assets));
  };
}

/** Listens while the page is visible, because browsers allow only six connections per server. */
function listenWhileSeen() {
  if (document.visibilityState === 'visible') listen();
  else stream?.close();
}

/** Replaces changed stylesheets in place, and reloads the page if it uses another changed file. */
function refresh(changed) {
  const swapped = new Set();
  for (const link of document.querySelectorAll('link[rel~="stylesheet"]')) {
    const { pathname } = new URL(link.href);
    if (!changed.has(decodeURI(pathname))) continue;
    swapped.add(pathname);
    swap(link);
  }
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  if (loaded.some((path) => changed.has(decodeURI(path)) && !swapped.has(path))) location.reload();
}

/** Removes the old stylesheet only when the new one has loaded, so that the page is never unstyled. */
function swap(link) {
  if (link.dataset.kommunikeOld !== undefined) return;
  const url = new URL(link.href);
  url.searchParams.set('kommunike', String(Date.now()));
  const next = link.cloneNode();
  next.href = url.href;
  link.dataset.kommunikeOld = '';
  next.addEventListener('load', () => link.remove());
  next.addEventListener('error', () => link.remove());
  link.after(next);
}

function showProblems(problems) {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const text = JSON.stringify(errors);
  if (text === lastErrors) return;
  lastErrors = text;
  if (errors.length === 0) overlay?.dialog.close();
  else show(problems, errors.length);
}

function show(problems, errors) {
  overlay ??= makeOverlay();
  const { dialog, heading, list } = overlay;
  heading.textContent = errors === 1 ? words.error : words.errors.replace('{count}', errors);
  list.replaceChildren(...problems.map(entry));
  if (!dialog.open) dialog.showModal();
  heading.focus();
}

/** Creates a dialog in a shadow root, so that it and the page do not share styles. */
function makeOverlay() {
  const host = element('kommunike-overlay', { lang: words.language, dir: 'ltr' });
  const root = host.attachShadow({ mode: 'open' });
  const heading = element('h1', { id: 'heading', tabIndex: -1 });
  const list = element('ol');
  const close = element('button', { type: 'button', textContent: words.close });
  const hint = element('p', { textContent: words.hint });
  const dialog = element('dialog', {}, heading, hint, list, close);
  dialog.setAttribute('aria-labelledby', 'heading');
  close.addEventListener('click', () => dialog.close());
  root.append(element('link', { rel: 'stylesheet', href: `${origin}client.css` }), dialog);
  document.documentElement.append(host);
  return { dialog, heading, list };
}

function entry({ severity, label, code, message, hint, place, frame, link }) {
  const where = link
    ? element('a', { href: link, textContent: place })
    : element('span', { textContent: place });
  where.className = 'place';
  const parts = [
    element(
      'p',
      { className: severity },
      where,
      ` ${label}: ${message} `,
      element('code', { textContent: code }),
    ),
    frame && element('pre', { textContent: frame, tabIndex: 0 }),
    element('p', { className: 'hint', textContent: `→ ${hint}` }),
  ];
  return element('li', {}, ...parts.filter(Boolean));
}

/** Links to the page on which releases are created, if there is one. */
function linkToPaste() {
  const { paste, language } = script.dataset;
  if (paste === undefined) return;
  const host = element('kommunike-link', { lang: language, dir: 'ltr' });
  const root = host.attachShadow({ mode: 'open' });
  const link = element('a', { href: `${origin}paste`, textContent: paste });
  root.append(
    element('link', { rel: 'stylesheet', href: `${origin}client.css` }),
    element('nav', { ariaLabel: 'Kommuniké' }, link),
  );
  document.documentElement.append(host);
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

document.addEventListener('visibilitychange', listenWhileSeen);
addEventListener('pageshow', ({ persisted }) => persisted && listenWhileSeen());
addEventListener('pagehide', () => stream?.close());
listenWhileSeen();
linkToPaste();
