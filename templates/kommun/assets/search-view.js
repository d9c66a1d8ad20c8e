// What the search page shows: hits, the filters that are chosen, and how many hits each value of a filter has. Hits are
// what the index holds of releases (`Shown` in src/search/index-format.ts); nothing else of the page knows their parts.
(() => {
  const { excerpt, marked } = globalThis.KommunikeSearch;
  const language = document.documentElement.lang;
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const form = document.querySelector('form.search');
  const template = document.querySelector('.search-results template');

  /** A text with its `{places}` filled in. */
  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  }

  /** The form for a count of two texts that hold a number. */
  function counted(count, one, other) {
    return (plural.select(count) === 'one' ? one : other).replace(/\d+/, numbers.format(count));
  }

  /** A hit as an element. `matching` tells the words to mark, `limits` which of its sums was asked for. */
  function card(release, matching, limits) {
    const { title, url, lang, date, sender, committees, kicker, text } = release;
    const isMarked = (words) => matching(words, lang ?? language);
    const item = template.content.firstElementChild.cloneNode(true);
    const time = item.querySelector('time');
    [time.dateTime, time.textContent] = date;
    item.querySelector('a').href = form.dataset.root + url;
    item.querySelector('bdi').replaceChildren(...pieces(marked(title, isMarked)));
    const summary = item.querySelector('.card-summary');
    if (text) summary.replaceChildren(...pieces(excerpt(text, isMarked)));
    else summary.remove();
    if (lang) for (const element of [item.querySelector('h3'), summary]) element.lang = lang;
    showEvent(item, release);
    const facts = { kicker: [kicker], sender: [sender], committees, amount: [amountOf(release, limits)] };
    for (const [name, texts] of Object.entries(facts)) {
      const place = item.querySelector(`[data-part=${name}]`);
      const lines = texts.filter(Boolean).map((text) => {
        const line = place.cloneNode();
        line.textContent = text;
        return line;
      });
      place.replaceWith(...lines);
    }
    return item;
  }

  /** When the event takes place that it invites to, and whether it is over or cancelled. */
  function showEvent(item, { event }) {
    const place = item.querySelector('.card-event');
    const state = item.querySelector('.card-event-label');
    const { past, cancelled } = template.dataset;
    const label = event && (event.until === undefined ? cancelled : event.until <= Date.now() && past);
    if (label) state.firstElementChild.textContent = label;
    else state.remove();
    if (!event) return place.remove();
    const time = place.querySelector('time');
    [time.dateTime, time.textContent] = event.when;
  }

  /** The largest sum that was asked for, else the largest of all, and how many more there are. */
  function amountOf({ amounts = [] }, { least = 0, most = Infinity, currency }) {
    const isAsked = ([sum, own]) => own === currency && sum >= least && sum <= most;
    const [, , amount] = amounts.find(isAsked) ?? amounts[0] ?? [];
    if (amounts.length < 2) return amount;
    const { amountsOne, amountsOther } = template.dataset;
    return filled(counted(amounts.length - 1, amountsOne, amountsOther), { amount });
  }

  function pieces(parts) {
    return parts.map(({ text, marked: isMarked }) => {
      if (!isMarked) return document.createTextNode(text);
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    });
  }

  /* Filters. */
  const texts = new Map([...form.querySelectorAll('option')].map((option) => [option, option.text]));

  /** What a filter says: “Uppsala kommun”, “Från år: 2019”; undefined for one that is not set. */
  function saying(field) {
    if (field.value.trim() === '' || ['q', 'sort', 'currency', 'language'].includes(field.name))
      return undefined;
    const option =
      field instanceof HTMLSelectElement ? texts.get(field.selectedOptions[0]) : field.value.trim();
    return /^(?:sender|committee|topic|type)$/.test(field.name)
      ? option
      : `${field.labels[0].textContent}: ${option}`;
  }

  /** Shows the filters that are set, each as a button that calls `remove` with its field. */
  function showChosen(fields, remove) {
    const list = form.querySelector('.search-chosen');
    const chosen = fields.flatMap((field) => {
      const text = saying(field);
      if (text === undefined) return [];
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text;
      button.setAttribute('aria-label', filled(form.dataset.remove, { filter: text }));
      button.addEventListener('click', () => {
        remove(field);
        (list.querySelector('button') ?? form.querySelector('summary')).focus();
      });
      return [button];
    });
    list.replaceChildren(...chosen);
    list.hidden = chosen.length === 0;
  }

  /** Shows with each value of the filters how many hits it has; without `counts`, the values alone. */
  function showCounts(counts) {
    for (const select of form.querySelectorAll('[data-counts]')) {
      const own = counts?.get(select.dataset.counts);
      for (const option of select.options) {
        const count = own?.get(option.value) ?? 0;
        const isPlain = !own || option.value === '';
        const text = isPlain ? texts.get(option) : `${texts.get(option)} (${numbers.format(count)})`;
        if (option.text !== text) option.text = text;
        option.hidden = option.disabled = !isPlain && count === 0 && !option.selected;
      }
    }
  }

  /** Says what is wrong with an amount; `problem` names a text of the form, and `values` fill its places. */
  function showProblem(name, problem, values = {}) {
    const place = document.getElementById(`search-${name}-error`);
    const text = problem ? filled(place.parentElement.dataset[`amount${problem}`], values) : '';
    if (place.textContent !== text) place.textContent = text;
    if (problem) form.elements[name].setAttribute('aria-invalid', 'true');
    else form.elements[name].removeAttribute('aria-invalid');
  }

  globalThis.KommunikeSearchView = { card, counted, filled, showChosen, showCounts, showProblem };
})();
