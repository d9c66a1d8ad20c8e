import type { Dice } from './dice.ts';
import type { PressOffice } from './press-office.ts';

/** An edit of a day; returns its description, or undefined if it is not possible. */
export type Step = (office: PressOffice, dice: Dice, today: string) => string | undefined;

export const topics = ['skola', 'miljö', 'trafik', 'kultur', 'bygg', 'Vård & omsorg'];
const bodies = [
  'Skolnämnden',
  'Socialnämnden',
  'Kulturnämnden',
  'Miljönämnden',
  'Byggnadsnämnden',
  'Trafiknämnden',
];
const companies = ['Vattenbolaget', 'Energibolaget', 'Bostadsbolaget', 'Parkeringsbolaget', 'Hamnbolaget'];

const renameBody: Step = ({ config, pieces }, dice) => {
  const free = bodies.filter(
    (name) => !config.committees.some((one) => [one.name, ...one.aliases].includes(name)),
  );
  if (config.committees.length === 0 || free.length === 0) return undefined;
  const body = dice.pick(config.committees);
  const [old, name] = [body.name, dice.pick(free)];
  body.name = name;
  if (dice.once(2)) body.aliases.push(old);
  // without the alias, old releases still have the old name, unless they are edited too
  if (dice.once(2) || !body.aliases.includes(old))
    for (const piece of pieces) piece.committees = piece.committees.map((one) => (one === old ? name : one));
  return `rename ${old} to ${name}`;
};

const foundBody: Step = ({ config }, dice) => {
  const name = dice.pick(bodies);
  if (config.committees.some((one) => [one.name, ...one.aliases].includes(name))) return undefined;
  config.committees.push({ name, aliases: [], ...(dice.once(2) && { sender: 'Uppsala' }) });
  return `found ${name}`;
};

const mergeBodies: Step = ({ config }, dice) => {
  if (config.committees.length < 3) return undefined;
  const [from, into] = [dice.pick(config.committees), dice.pick(config.committees)];
  if (from === into || from.sender !== into.sender) return undefined;
  config.committees = config.committees.filter((one) => one !== from);
  into.aliases.push(from.name, ...from.aliases);
  return `merge ${from.name} into ${into.name}`;
};

const slugBody: Step = ({ config }, dice) => {
  if (config.committees.length === 0) return undefined;
  const body = dice.pick(config.committees);
  if (body.slug !== undefined && dice.once(2)) delete body.slug;
  else body.slug = `namnd-${dice.number(1000)}`;
  return `slug of ${body.name}: ${body.slug}`;
};

const foundCompany: Step = ({ config }, dice) => {
  const name = dice.pick(companies);
  if (config.senders.some((one) => [one.name, ...one.aliases].includes(name))) return undefined;
  config.senders.push({ name, aliases: [] });
  return `found ${name}`;
};

const renameCompany: Step = ({ config }, dice) => {
  const free = companies.filter(
    (name) => !config.senders.some((one) => [one.name, ...one.aliases].includes(name)),
  );
  if (config.senders.length === 0 || free.length === 0) return undefined;
  const company = dice.pick(config.senders);
  const old = company.name;
  company.name = dice.pick(free);
  company.aliases.push(old);
  return `rename ${old} to ${company.name}`;
};

const slugCompany: Step = ({ config }, dice) => {
  if (config.senders.length === 0) return undefined;
  const company = dice.pick(config.senders);
  company.slug = `bolag-${dice.number(1000)}`;
  return `slug of ${company.name}: ${company.slug}`;
};

const renameTopic: Step = ({ pieces }, dice) => {
  const [from, to] = [dice.pick(topics), `${dice.pick(topics)} ${dice.number(50)}`];
  if (!pieces.some(({ tags }) => tags.includes(from))) return undefined;
  for (const piece of pieces) piece.tags = piece.tags.map((tag) => (tag === from ? to : tag));
  return `rename the topic ${from} to ${to}`;
};

const formats: Step = ({ config }, dice) => {
  config.feeds.formats = dice.pick([
    ['rss', 'atom', 'json'],
    ['rss', 'atom'],
    ['rss', 'json'],
    ['atom'],
    ['rss'],
  ]);
  return `feeds as ${config.feeds.formats.join()}`;
};

const feedKinds: Step = ({ config }, dice) => {
  const all = ['senders', 'committees', 'bodies', 'topics', 'types', 'languages'] as const;
  config.feeds.collections = dice.once(2) ? [...all] : all.filter(() => !dice.once(3));
  return `feeds of ${config.feeds.collections.join()}`;
};

const collections: Step = ({ config }, dice) => {
  const all = ['committees', 'sender-years', 'bodies', 'months', 'topics', 'types'] as const;
  config.collections = dice.once(2) ? [...all] : all.filter(() => !dice.once(4));
  return `collections ${config.collections.join()}`;
};

const sizes: Step = ({ config }, dice) => {
  config.pageSize = 2 + dice.number(8);
  config.feeds.items = 3 + dice.number(20);
  return `pages of ${config.pageSize}, feeds of ${config.feeds.items}`;
};

const style: Step = ({ config }) => {
  config.permalinks = config.permalinks === 'pretty' ? 'file' : 'pretty';
  return `permalinks ${config.permalinks}`;
};

const masking: Step = ({ config }, dice) => {
  if (dice.once(2)) config.privacy.maskAfter = dice.pick(['2 years', '1 year', '5 years']);
  else delete config.privacy.maskAfter;
  return `mask after ${config.privacy.maskAfter}`;
};

/** Edits of the config, by frequency. */
export const configSteps: readonly (readonly [weight: number, step: Step])[] = [
  [8, foundBody],
  [6, renameBody],
  [5, mergeBodies],
  [4, slugBody],
  [4, foundCompany],
  [4, renameCompany],
  [4, slugCompany],
  [5, renameTopic],
  [3, formats],
  [3, feedKinds],
  [3, collections],
  [4, sizes],
  [3, style],
  [3, masking],
];
