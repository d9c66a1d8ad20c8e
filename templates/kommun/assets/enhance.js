// What is handier with JavaScript: copying links, quotes and captions, printing, sorting tables. Nothing needs it.

for (const tools of document.querySelectorAll('.tools')) offerTools(tools);
for (const table of document.querySelectorAll('table[data-sortable]')) makeSortable(table);

function offerTools(tools) {
  const status = tools.querySelector('[role=status]');
  const link = tools.querySelector('[data-tool=link]');
  const { clipboard } = navigator;
  const copy = async (text) => {
    await clipboard.writeText(text);
    status.textContent = tools.dataset.copied;
    setTimeout(() => {
      status.textContent = '';
    }, 4000);
  };
  if (clipboard) {
    link.addEventListener('click', () => copy(address()));
    for (const quote of document.querySelectorAll('.prose figure.quote'))
      quote.append(button(tools.dataset.quote, () => copy(quoted(quote))));
    for (const caption of document.querySelectorAll('.image figcaption:has(.caption, .credit)'))
      caption.append(button(tools.dataset.caption, () => copy(captionIn(caption))));
  } else link.remove();
  tools.querySelector('[data-tool=print]').addEventListener('click', () => print());
  tools.hidden = false;
}

function address() {
  return document.querySelector('link[rel=canonical]')?.href ?? location.href;
}

function button(text, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'copy-quote';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

/** The quote with who said it, and where: title and address. */
function quoted(figure) {
  const words = figure.querySelector('blockquote').textContent.trim();
  const speaker = figure.querySelector('figcaption')?.textContent.trim();
  const source = `${document.querySelector('h1').textContent.trim()}, ${address()}#${figure.id}`;
  return [words, speaker, source].filter(Boolean).join('\n');
}

/** The caption with who made the picture and on what terms it may be used. */
function captionIn(figcaption) {
  const parts = figcaption.querySelectorAll('.caption, .credit, .terms, .licence');
  return [...parts].map(({ textContent }) => textContent.trim()).join('\n');
}

function makeSortable(table) {
  const body = table.tBodies[0];
  if (!body || body.rows.length < 2) return;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  for (const header of table.tHead.rows[0].cells) {
    const { textContent } = header;
    header.textContent = '';
    header.append(
      button(textContent, () => {
        const isAscending = header.getAttribute('aria-sort') === 'ascending';
        for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
        header.setAttribute('aria-sort', isAscending ? 'descending' : 'ascending');
        const sign = isAscending ? -1 : 1;
        body.append(...[...body.rows].sort((a, b) => sign * compare(a, b, header.cellIndex)));
      }),
    );
  }

  function compare(a, b, column) {
    const [x, y] = [a, b].map(({ cells }) => cells[column].dataset.value ?? cells[column].textContent.trim());
    const [m, n] = [Number(x), Number(y)];
    return Number.isNaN(m) || Number.isNaN(n) || x === '' || y === '' ? collator.compare(x, y) : m - n;
  }
}
