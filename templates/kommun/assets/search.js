// The search page. Classic scripts throughout, the index's files included: they load from any host, under a policy
// of `script-src 'self'`, and from a disk.
(() => {
  const { SearchIndex, isEmptyText, wordsOf } = globalThis.KommunikeSearch;
  const { card, counted, filled, showChosen, showCounts, showProblem } = globalThis.KommunikeSearchView;
  const form = document.querySelector('form.search');
  const results = document.querySelector('.search-results');
  const status = results.querySelector('[role=status]');
  const list = results.querySelector('ol');
  const more = results.querySelector('.search-more');
  const ways = document.querySelector('.search-ways');
  const facets = ['sender', 'committee', 'topic', 'type'];
  const sums = ['least', 'most'].filter((name) => form.elements[name]);
  const step = 10;
  const patience = 150;
  /* An amount is judged when its writer pauses. */
  const patienceOfSums = 800;

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

  /** A query but for its sums. */
  function queryOf() {
    const values = Object.fromEntries(fields.map(({ name, value }) => [name, value.trim()]));
    const years = ['from', 'to'].filter((name) => values[name]).map((name) => [name, Number(values[name])]);
    return {
      text: values.q,
      facets: Object.fromEntries(facets.filter((name) => values[name]).map((name) => [name, values[name]])),
      ...Object.fromEntries(years),
      currency: values.currency || 'SEK',
      ...(values.language && { language: values.language }),
      sort: values.sort === 'date' || wordsOf(values.q).length === 0 ? 'date' : 'relevance',
    };
  }

  const isLimited = () => sums.some((name) => form.elements[name].value.trim() !== '');

  function isEmpty({ text, facets: chosen, from, to }) {
    const isAll = isEmptyText(text) && Object.keys(chosen).length === 0;
    return isAll && from === undefined && to === undefined && !isLimited();
  }

  const problemOf = { 'amount-ambiguous': 'Ambiguous', 'amount-range': 'Range' };

  /** The sums and their currency; undefined where one of them is a problem, which is then shown at its field. */
  async function limitsOf() {
    const readLimit = isLimited() ? await load('search-amount', undefined, assets) : undefined;
    const select = form.elements.currency;
    const limits = {};
    const problems = {};
    let fixed = changed === 'currency' ? select.value : undefined;
    for (const name of sums) {
      const written = form.elements[name].value.trim();
      if (written === '') continue;
      const read = readLimit(written, document.documentElement.lang, fixed ?? select.value, name);
      if (!read.ok) problems[name] = [problemOf[read.code] ?? 'Unclear'];
      else if (![...select.options].some(({ value }) => value === read.currency))
        problems[name] = ['Missing', { currency: read.currency }];
      else if (fixed !== undefined && read.currency !== fixed)
        problems[name] = ['Other', { currency: read.currency }];
      else if (name === 'most' && read.sum < limits.least) problems[name] = ['Reversed'];
      else {
        limits[name] = read.sum;
        fixed = read.currency;
      }
    }
    for (const name of sums) showProblem(name, ...(problems[name] ?? []));
    if (Object.keys(problems).length > 0) return undefined;
    if (fixed !== undefined && select.value !== fixed) {
      select.value = fixed;
      writeAddress(false);
    }
    return isLimited() ? { ...limits, currency: fixed } : {};
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
    const address = parameters.toString() !== '' ? `?${parameters}` : location.pathname;
    try {
      if (isNew) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } catch {
      // The search works all the same.
    }
  }

  /* Results. */
  let found = { numbers: [] };
  let shown = 0;
  let run = 0;
  let query;
  /** Name of the field that was changed last. */
  let changed;

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  /** How much was found, of what, and where. */
  function summary() {
    const { numbers, instead } = found;
    const texts = status.dataset;
    const said = [numbers.length === 0 ? texts.none : counted(numbers.length, texts.one, texts.other)];
    if (instead !== undefined) said.push(filled(texts.instead, { found: instead, asked: query.text }));
    return said.length === 1 ? said[0] : said.map((text) => text.replace(/\.?$/, '.')).join(' ');
  }

  /** For what is made of all that was found: search-csv.js. */
  function tell() {
    form.dispatchEvent(new CustomEvent('found', { detail: { index, numbers: found.numbers } }));
  }

  function empty(text) {
    found = { numbers: [] };
    tell();
    list.hidden = more.hidden = true;
    list.replaceChildren();
    showCounts();
    say(text);
  }

  /** What follows the results may move only while nobody sees it. */
  function isWaiting(is) {
    if (is) ways.classList.add('is-waiting');
    else requestAnimationFrame(() => requestAnimationFrame(() => ways.classList.remove('is-waiting')));
  }

  async function search() {
    const own = ++run;
    query = queryOf();
    results.hidden = false;
    showChosen(fields, remove);
    isWaiting(true);
    const { hint, working, failed } = status.dataset;
    const slow = setTimeout(() => say(working), 4 * patience);
    try {
      const limits = await limitsOf();
      if (own !== run) return;
      if (limits === undefined) {
        form.querySelector('details').open = true;
        return empty(form.querySelector('[data-stopped]').dataset.stopped);
      }
      if (isEmpty(query)) return empty(hint);
      query = { ...query, ...limits };
      const result = await (await indexOf()).find(query);
      if (own !== run) return;
      found = result;
      const first = await cards(0);
      if (own !== run) return;
      list.replaceChildren(...first);
      list.hidden = found.numbers.length === 0;
      more.hidden = shown >= found.numbers.length;
      tell();
      say(summary());
      found.counts().then(
        (counts) => own === run && showCounts(counts),
        () => showCounts(),
      );
    } catch {
      if (own === run) say(failed);
    } finally {
      clearTimeout(slow);
      if (own === run) isWaiting(false);
    }
  }

  async function cards(from) {
    const { numbers, matching } = found;
    const next = numbers.slice(from, from + step);
    const releases = await index.shown(next);
    shown = from + next.length;
    return releases.map((release) => card(release, matching, query));
  }

  /* What the visitor does. */
  let timer;
  function later(delay) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      writeAddress(false);
      search();
    }, delay);
  }

  function remove(field) {
    field.value = '';
    changed = field.name;
    clearTimeout(timer);
    writeAddress(true);
    search();
  }

  form.addEventListener('input', ({ target }) => {
    changed = target.name;
    later(sums.includes(target.name) ? patienceOfSums : patience);
  });
  form.addEventListener('change', () => {
    if (timer !== undefined) later(0);
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
      more.hidden = shown >= found.numbers.length;
      next[0]?.querySelector('a').focus();
    } catch {
      say(status.dataset.failed);
    }
  });
  addEventListener('popstate', () => {
    readAddress();
    search();
  });

  form.querySelector('details').open = matchMedia('(min-width: 40rem)').matches;
  document.querySelector('.search-off').hidden = true;
  form.hidden = false;
  readAddress();
  search();
})();
