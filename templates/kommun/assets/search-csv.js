// What the search has found as CSV, made in the browser for spreadsheets, which open it with a double click: with a byte
// order mark, and semicolons between the cells where the page's language writes decimals with a comma.
(() => {
  const form = document.querySelector('form.search');
  const part = document.querySelector('.search-csv');
  const button = part?.querySelector('button');
  if (!button) return;
  const root = new URL(form.dataset.root, document.querySelector('link[rel=canonical]')?.href ?? location);
  /** Releases that are loaded at a time. */
  const together = 64;
  const columns = ['id', 'url', 'date', 'sender', 'title', 'committees', 'amounts'];
  let hits = { numbers: [] };

  form.addEventListener('found', ({ detail }) => {
    hits = detail;
    part.hidden = hits.numbers.length === 0;
  });

  const separator = (1.5).toLocaleString(document.documentElement.lang).includes(',') ? ';' : ',';

  /** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
  function cell(text) {
    const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
    return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }

  function row({ id, url, date, sender, title, committees = [], amounts = [] }) {
    return [
      id ?? url.replace(/(?:\/index)?\.html$/, ''),
      new URL(url, root).href,
      date[0].slice(0, 10),
      sender,
      title,
      committees.join('; '),
      amounts.map(([sum, currency, , exact]) => `${exact ?? sum} ${currency}`).join('; '),
    ];
  }

  async function csv({ index, numbers }) {
    const rows = [columns];
    for (let from = 0; from < numbers.length; from += together)
      rows.push(...(await index.shown(numbers.slice(from, from + together))).map(row));
    return `\ufeff${rows.map((cells) => `${cells.map(cell).join(separator)}\r\n`).join('')}`;
  }

  function fileName() {
    const words = form.elements.q.value
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu);
    return `${[button.dataset.name, ...(words ?? [])].join('-').slice(0, 60)}.csv`;
  }

  button.addEventListener('click', async () => {
    const link = document.createElement('a');
    link.download = fileName();
    button.disabled = true;
    try {
      link.href = URL.createObjectURL(new Blob([await csv(hits)], { type: 'text/csv;charset=utf-8' }));
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    } catch {
      const status = document.querySelector('.search-results [role=status]');
      status.textContent = status.dataset.failed;
    } finally {
      button.disabled = false;
    }
  });
})();
