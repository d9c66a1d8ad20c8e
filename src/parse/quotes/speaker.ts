import { inAllLanguages } from '../../locale/index.ts';
import type { SpeechWords } from '../../locale/language.ts';

/** The speaker of a quote, as far as it is known from the text. */
export interface Speaker {
  readonly speaker: string;
  readonly party?: string;
  readonly title?: string;
}

export interface Attribution {
  /** Absent if only a pronoun names the speaker, or several people speak. */
  readonly speaker?: Speaker;
  /** Whether only “she” or “he” names the speaker. */
  readonly isPronoun?: true;
  /**
   * Where the attribution begins, in UTF-16 units from the start of the text; absent if removing it would lose words
   * because it is in the middle or contains more than the speaker.
   */
  readonly cut?: { readonly speechEnd: number; readonly nameStart: number };
}

const inAll = (of: (words: SpeechWords) => string) => inAllLanguages(({ speech }) => of(speech));
/** Neutral verbs of saying, which a caption with the name may replace. */
const plainVerbs = inAll(({ says }) => says);
const verbs = inAll(({ says, tells }) => `${says}|${tells}`);

const saying = new RegExp(`[ \\u00a0](${verbs})[ \\u00a0](?=\\p{L})`, 'gu');
/** Text before the verb: a comma, which is removed too, or the end of a quotation or sentence. */
const apartFrom = /[,.!?…”"»’]$/u;
/** Longest attribution looked at, in UTF-16 units. */
const reach = 300;
const isPlain = new RegExp(`^${plainVerbs}$`, 'u');
const verbAlone = new RegExp(`(?<!\\p{L})${verbs}(?!\\p{L})`, 'u');

const capital = "(?:\\p{Ll}{1,3}[-’'])?\\p{Lu}(?:[\\p{L}’'-]*|\\.)";
const particle = '(?:von|af|av|de|der|den|van|la|le|el|al|bin|ibn|da|dos|du|zu|di)';
const name = `${capital}(?:[ \\u00a0](?:${particle}[ \\u00a0])?${capital}){0,4}`;
const party = '(?:[ \\u00a0]\\((?<party>\\p{Lu}[\\p{L}\\d. -]{0,20}|\\p{Ll}{1,3})\\))?';
const nameFirst = new RegExp(`^(?<name>${name})${party}(?:,[ \\u00a0](?<title>\\P{Cc}+))?$`, 'u');
const titleFirst = new RegExp(
  `^(?<title>[\\p{L}\\d][\\p{L}\\d \\u00a0&/.–-]*?\\p{Ll}),?[ \\u00a0](?<name>${name})${party}(?:,[ \\u00a0](?<more>\\P{Cc}+))?$`,
  'u',
);
const nameBegins = new RegExp(
  `^(?<name>${name})${party}(?=[ \\u00a0,](?!(?:${inAll(({ and }) => and)}|&)[ \\u00a0]\\p{Lu}))`,
  'u',
);
const titleWithParty = /^(.*\S)[ \u00a0]\((\p{Lu}[\p{L}\d. -]{0,20})\)$/u;

/** Words after a name that continue the sentence instead of describing the speaker. */
const continues = new RegExp(`^${inAll((words) => words.continues)}[ \\u00a0]`, 'iu');
/** Words that no title ends with. */
const binds = new RegExp(`(?<!\\p{L})${inAll((words) => words.binds)}$`, 'iu');
const sentenceBreak = /[.!?](?<!(?:^|[ \u00a0.])\p{Lu}[.!?])[”"»’)]?[ \u00a0]+(?=[\p{Lu}–—-])/u;
const pronoun = new RegExp(`^${inAll(({ pronouns }) => pronouns)}(?!\\p{L})`, 'u');
const sheOrHe = new RegExp(`^${inAll((words) => words.sheOrHe)}(?!\\p{L})`, 'u');
const nameThenVerb = new RegExp(
  `[,.!?…]["”’]?[ \\u00a0]((?:\\p{Lu}|${inAll(({ beginsTitle }) => beginsTitle)} )[^.!?”"]*?),? ${inAll(({ saysAfter }) => saysAfter)}\\.?$`,
  'u',
);

/**
 * Finds the speaker in the text of a quotation: `… , säger Namn Namn (V), kommunalråd`, `… säger socialnämndens
 * ordförande Namn Namn (V)`, `…, said Name Name, title`, `…, sanoo Nimi Nimi`, `…, Name Name said.` Returns undefined
 * without a verb of saying; `{}` if there is one, but with a pronoun, or with several people.
 */
export function attributionOf(text: string): Attribution | undefined {
  let found: Attribution | undefined;
  saying.lastIndex = 0;
  for (let match = saying.exec(text); match; match = saying.exec(text)) {
    const before = text.slice(Math.max(0, match.index - 5), match.index);
    const apart = apartFrom.test(before);
    const nameStart = match.index + match[0].length;
    const tail = text.slice(nameStart, nameStart + reach);
    const broken = sentenceBreak.exec(tail);
    const runsOn = broken !== null || nameStart + reach < text.length;
    const segment = (broken ? tail.slice(0, broken.index) : tail).replace(/[.\s]+$/u, '');
    const who = pronoun.test(segment) ? undefined : readSpeaker(segment);
    if (!who || (!apart && !/[ \u00a0]/.test(who.speaker.speaker))) {
      if (apart) found ??= sheOrHe.test(segment) ? { isPronoun: true } : {};
      continue;
    }
    if (apart && !runsOn && who.whole && isPlain.test(match[1] ?? '')) {
      const speechEnd = before.endsWith(',') ? match.index - 1 : match.index;
      return { speaker: who.speaker, cut: { speechEnd, nameStart } };
    }
    if (found?.speaker === undefined) found = { speaker: who.speaker };
  }
  return found ?? inverted(text);
}

const introducing = new RegExp(
  `(?:^|[ \\u00a0])(${verbs}|${inAll(({ accordingTo }) => accordingTo)})[ \\u00a0](?=\\p{L})`,
  'giu',
);
const accordingTo = new RegExp(`^${inAll((words) => words.accordingTo)}$`, 'iu');

/**
 * Finds the speaker in the paragraph before a quotation, whose last sentence introduces it: `…, menar Namn Namn.`,
 * `enligt Namn Namn (V) …`. A name after “according to” may be that of an authority, unless it has a party or title.
 */
export function introducedSpeaker(text: string): Speaker | undefined {
  const sentence = text.slice(-reach).split(sentenceBreak).at(-1) ?? '';
  const speakers = [...sentence.matchAll(introducing)].flatMap((match) => {
    const segment = sentence.slice(match.index + match[0].length).replace(/[.:\s]+$/u, '');
    const speaker = pronoun.test(segment) ? undefined : readSpeaker(segment)?.speaker;
    if (!speaker || !/[ \u00a0]/.test(speaker.speaker)) return [];
    const isPerson = speaker.party !== undefined || speaker.title !== undefined;
    return isPerson || !accordingTo.test(match[1] ?? '') ? [speaker] : [];
  });
  return speakers.length === 1 ? speakers[0] : undefined;
}

/** A word with a capital letter within a sentence. */
const properName = /(?<=[\p{L}\d,;)][ \u00a0])\p{Lu}[\p{L}’'-]*/gu;

/** Whether a text may be about somebody else: it contains a name that is not part of the speaker's. */
export function mayNameAnother(text: string, { speaker }: Speaker): boolean {
  return [...text.matchAll(properName)].some(([word]) => !speaker.includes(word));
}

/** `…,” Jane Smith said.` */
function inverted(text: string): Attribution | undefined {
  const match = nameThenVerb.exec(text.slice(-reach));
  const who = match?.[1] ? readSpeaker(match[1]) : undefined;
  return who && { speaker: who.speaker };
}

/** A name with its description; `whole` if there is nothing else. */
export function readSpeaker(words: string): { speaker: Speaker; whole: boolean } | undefined {
  const forward = nameFirst.exec(words)?.groups;
  if (forward?.name) return speakerOf(forward.name, forward.party, forward.title);
  const backward = titleFirst.exec(words)?.groups;
  if (backward?.name) {
    const title = backward.title ?? '';
    if (continues.test(title) || binds.test(title) || verbAlone.test(title)) return undefined;
    const read = speakerOf(backward.name, backward.party, title);
    return { ...read, whole: read.whole && (backward.more === undefined || !continues.test(backward.more)) };
  }
  const begun = nameBegins.exec(words)?.groups;
  return begun?.name ? { ...speakerOf(begun.name, begun.party), whole: false } : undefined;
}

function speakerOf(speaker: string, letter?: string, words?: string): { speaker: Speaker; whole: boolean } {
  const facts = words?.split(/(?<=,)[ \u00a0]/u) ?? [];
  const stop = facts.findIndex((fact) => continues.test(fact));
  const said = (stop < 0 ? facts : facts.slice(0, stop)).join(' ').replace(/,$/u, '');
  const withParty = letter === undefined ? titleWithParty.exec(said) : null;
  const party = letter ?? withParty?.[2];
  const title = withParty?.[1] ?? said;
  const known: { speaker: string; party?: string; title?: string } = { speaker };
  if (party) known.party = party;
  if (title) known.title = title;
  return { speaker: known, whole: stop < 0 && !/[.!?:]\s/u.test(said) };
}
