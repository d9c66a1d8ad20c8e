// The search page. Classic scripts throughout, the index's files included: they load from any host, under a policy
// of `script-src 'self'`, and from a disk.
(() => {
  const { SearchIndex, excerpt, marked, wordsOf } = globalThis.KommunikeSearch;
  const form = document.querySelector('form.search');
  const results = document.querySelector('.search-results');
  const status = results.querySelector('[role=status]');
  const list = results.querySelector('ol');
  const more = results.querySelector('.search-more');
  const template = results.querySelector('template');
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const facets = ['sender', 'committee', 'topic', 'type'];
  const step = 10;
  const patience = 150;

  /* Files of the index, and the stemmers of its languages. Each calls this with its name and what it holds. */
  const loads = new Map();
  const waiting = new Map();
  globalThis.kommunikeSearch = (name, value) => waiting.get(name)?.(value);

  const assets = document.currentScript.src.replace(/[^/]*$/, '');

  function load(name, stamp, folder = form.dataset.index) {
    let loading = loads.get(name);
    if (!loading) {
      loading = new Promise((resolve, reject) => {
        const script = document.createElement('script');
        const end = () => {
          waiting.delete(name);
          script.remove();
          reject(new Error(`${name} can’t be read`));
        };
        waiting.set(name, resolve);
        script.src = `${folder}${name}.js${stamp ? `?v=${stamp}` : ''}`;
        script.addEventListener('load', end);
        script.addEventListener('error', end);
        document.head.append(script);
      });
      loads.set(name, loading);
      loading.catch(() => loads.delete(name));
    }
    return loading;
  }

  const indexOf = async () => {
    const start = await load('start');
    const stemmers = await Promise.all(
      start.languages.map((language) => load(`stem-${language}`, undefined, assets)),
    );
    index ??= new SearchIndex(start, stemmers, (name) => load(name, start.stamp));
    return index;
  };
  let index;

  /* The form, the address and the query say the same. */
  const fields = [...form.elements].filter(({ name }) => name);

  /** `1 500 000`, `1.500.000` and `1,5`; undefined where it is no number. */
  function numberIn(text) {
    const plain = text
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace(/\.(?=\d{3}(?:\D|$))/g, '')
      .replace(',', '.');
    return plain === '' || Number.isNaN(Number(plain)) ? undefined : Number(plain);
  }

  function queryOf() {
    const values = Object.fromEntries(fields.map(({ name, value }) => [name, value.trim()]));
    const numbers = Object.fromEntries(
      ['from', 'to', 'least', 'most']
        .map((name) => [name, numberIn(values[name] ?? '')])
        .filter(([, number]) => number !== undefined),
    );
    return {
      text: form.elements.q.value,
      facets: Object.fromEntries(facets.filter((name) => values[name]).map((name) => [name, values[name]])),
      ...numbers,
      currency: values.currency || 'SEK',
      sort: values.sort === 'date' || wordsOf(values.q).length === 0 ? 'date' : 'relevance',
    };
  }

  function isEmpty({ text, facets: chosen, from, to, least, most }) {
    const limits = [from, to, least, most].some((limit) => limit !== undefined);
    return wordsOf(text).length === 0 && Object.keys(chosen).length === 0 && !limits;
  }

  function readAddress() {
    const parameters = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = parameters.get(field.name);
      if (value !== null) field.value = value;
      else if (field instanceof HTMLSelectElement) field.selectedIndex = 0;
      else field.value = '';
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
    }
  }

  /** Some browsers keep the addresses of files as they are. */
  function writeAddress(isNew) {
    const parameters = new URLSearchParams();
    for (const { name, value } of fields) {
      if (value.trim() !== '' && name !== 'currency') parameters.set(name, value.trim());
    }
    if (parameters.has('least') || parameters.has('most'))
      parameters.set('currency', form.elements.currency.value);
    const address = parameters.size > 0 ? `?${parameters}` : location.pathname;
    try {
      if (isNew) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } catch {
      // The search works all the same.
    }
  }

  /* Results. */
  let found = [];
  let shown = 0;
  let run = 0;
  let query;

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  function counted(count) {
    const text = plural.select(count) === 'one' ? status.dataset.one : status.dataset.other;
    return text.replace(/\d+/, new Intl.NumberFormat(document.documentElement.lang).format(count));
  }

  async function search() {
    const own = ++run;
    query = queryOf();
    results.hidden = false;
    if (isEmpty(query)) {
      found = [];
      list.hidden = more.hidden = true;
      list.replaceChildren();
      say(status.dataset.hint);
      return;
    }
    const slow = setTimeout(() => say(status.dataset.working), 4 * patience);
    try {
      const numbers = await (await indexOf()).find(query);
      if (own !== run) return;
      found = numbers;
      const first = await cards(0);
      if (own !== run) return;
      list.replaceChildren(...first);
      list.hidden = found.length === 0;
      more.hidden = shown >= found.length;
      say(found.length === 0 ? status.dataset.none : counted(found.length));
    } catch {
      if (own === run) say(status.dataset.failed);
    } finally {
      clearTimeout(slow);
    }
  }

  async function cards(from) {
    const next = found.slice(from, from + step);
    const releases = await index.shown(next);
    shown = from + next.length;
    const matches = index.marker(query);
    return releases.map((release) => card(release, matches));
  }

  function card({ title, url, lang, date, sender, kicker, text }, matches) {
    const language = lang ?? document.documentElement.lang;
    const isMatch = (word) => matches(word, language);
    const item = template.content.firstElementChild.cloneNode(true);
    const time = item.querySelector('time');
    [time.dateTime, time.textContent] = date;
    item.querySelector('a').href = form.dataset.root + url;
    item.querySelector('bdi').replaceChildren(...pieces(marked(title, isMatch)));
    const summary = item.querySelector('.card-summary');
    if (text) summary.replaceChildren(...pieces(excerpt(text, isMatch)));
    else summary.remove();
    if (lang) for (const element of [item.querySelector('h3'), summary]) element.lang = lang;
    item.querySelector('[data-part=kicker]').textContent = kicker;
    item.querySelector('[data-part=sender]').textContent = sender;
    return item;
  }

  function pieces(parts) {
    return parts.map(({ text, marked: isMarked }) => {
      if (!isMarked) return document.createTextNode(text);
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    });
  }

  /* What the visitor does. */
  let timer;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      writeAddress(false);
      search();
    }, patience);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    writeAddress(true);
    search();
  });
  form.addEventListener('reset', () => {
    clearTimeout(timer);
    setTimeout(() => {
      writeAddress(true);
      search();
      form.elements.q.focus();
    });
  });
  more.querySelector('button').addEventListener('click', async () => {
    const own = run;
    try {
      const next = await cards(shown);
      if (own !== run) return;
      list.append(...next);
      more.hidden = shown >= found.length;
      next[0]?.querySelector('a').focus();
    } catch {
      say(status.dataset.failed);
    }
  });
  addEventListener('popstate', () => {
    readAddress();
    search();
  });

  document.querySelector('.search-off').hidden = true;
  form.hidden = false;
  readAddress();
  search();
})();
