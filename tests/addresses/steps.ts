import { posix } from 'node:path';
import { drawn } from '../images/draw.ts';
import { configSteps, type Step, topics } from './config-steps.ts';
import type { Dice } from './dice.ts';
import type { Piece, PressOffice } from './press-office.ts';

const pictures = await Promise.all([24, 30, 36].map((width) => drawn(width, 20).png().toBuffer()));
const words = ['bad', 'skola', 'Skola', 'bro', 'budget', 'trafik', 'natur', 'bibliotek', 'torg', 'Åväg 2'];

const some = <T>(dice: Dice, from: readonly T[]): T[] => from.filter(() => dice.once(4));
const senders = ({ config }: PressOffice) => [
  'Uppsala',
  'Sundsvall',
  ...config.senders.map(({ name }) => name),
];

function fileName(dice: Dice, date: string): string {
  const name = `${dice.pick(words)}${dice.once(3) ? '' : `-${dice.number(40)}`}`;
  const folder = dice.pick(['', '', 'nyheter/', `${date.slice(0, 4)}/`, 'arkiv/']);
  return `${folder}${dice.once(2) ? `${date.slice(0, 10)}-` : ''}${name}.md`;
}

function isFree({ pieces }: PressOffice, file: string): boolean {
  return !pieces.some((piece) => piece.file.toLowerCase() === file.toLowerCase());
}

function draft(office: PressOffice, dice: Dice, date: string): Piece | undefined {
  const file = fileName(dice, date);
  if (!isFree(office, file)) return undefined;
  return {
    mark: office.nextMark(),
    file,
    title: `Nytt om ${dice.pick(words)}`,
    date,
    sender: dice.pick(senders(office)),
    committees: some(
      dice,
      office.config.committees.map(({ name }) => name),
    ),
    tags: some(dice, topics),
    aliases: [],
    type: dice.pick([undefined, undefined, 'decision', 'news', 'statement']),
    corrections: [],
    ...(dice.once(3) && { picture: dice.pick(pictures) }),
    ...(dice.once(3) && { attachment: 'ett' }),
  };
}

const publish: Step = (office, dice, today) => {
  const date = dice.once(5) ? `${Number(today.slice(0, 4)) - dice.number(3)}${today.slice(4)}` : today;
  const piece = draft(office, dice, date);
  if (!piece) return undefined;
  if (dice.once(5)) piece.aliases.push(dice.pick(oldAddresses)(piece));
  office.pieces.push(piece);
  return `publish ${piece.mark} as ${piece.file}`;
};

/** Addresses of the previous system. */
const oldAddresses: readonly ((piece: Piece) => string)[] = [
  ({ mark }) => `/nyheter/${mark}`,
  ({ mark }) => `/Nyheter/${mark}.HTML`,
  ({ mark }) => `/pressmeddelanden/${mark}%20p%C3%A5%20v%C3%A4g`,
  ({ mark }) => `/dokument/${mark}.pdf`,
  ({ mark }) => `/artiklar/${mark}/`,
];

const embargo: Step = (office, dice, today) => {
  const piece = draft(office, dice, today);
  if (!piece) return undefined;
  const until = new Date(Date.parse(today) + 86_400_000 * (5 + dice.number(60))).toISOString().slice(0, 10);
  office.pieces.push({ ...piece, embargo: `${until}T10:00` });
  return `embargo ${piece.mark} until ${until}`;
};

const translate: Step = (office, dice, today) => {
  const original = onPiece(office, dice, (piece) => !piece.language && !piece.withdrawn && !piece.embargo);
  if (!original) return undefined;
  const file = original.file.replace(/\.md$/, dice.pick(['.en.md', '-in-english.md']));
  if (!isFree(office, file)) return undefined;
  const { mark: _, aliases: __, picture, attachment, slug, expires, ...rest } = original;
  const date = dice.once(2) ? original.date : today;
  office.pieces.push({
    ...rest,
    mark: office.nextMark(),
    file,
    date,
    aliases: [],
    corrections: [],
    language: 'en',
    original,
  });
  return `translate ${original.mark}`;
};

function onPiece(
  office: PressOffice,
  dice: Dice,
  isMeant: (piece: Piece) => boolean = () => true,
): Piece | undefined {
  const found = office.pieces.filter(isMeant);
  return found.length > 0 ? dice.pick(found) : undefined;
}

/** A step that changes one release. */
function edit(
  what: string,
  change: (piece: Piece, dice: Dice, today: string, office: PressOffice) => unknown,
): Step {
  return (office, dice, today) => {
    const piece = onPiece(office, dice, ({ embargo }) => embargo === undefined || embargo < today);
    if (!piece || change(piece, dice, today, office) === false) return undefined;
    return `${what} ${piece.mark} of ${piece.file}`;
  };
}

const renamed = edit('rename', (piece, dice, _, office) => {
  const file = posix.join(posix.dirname(piece.file), posix.basename(fileName(dice, piece.date)));
  if (!isFree(office, file)) return false;
  piece.file = file;
  piece.slug = undefined;
  return true;
});

const capitalised = edit('capitalise', (piece) => {
  const { dir, base } = posix.parse(piece.file);
  piece.file = posix.join(
    dir,
    base.replace(/[a-zåäö](?=[^.]*\.md$)/i, (letter) => letter.toUpperCase()),
  );
});

const foldered = edit('move', (piece, dice, _, office) => {
  const file = posix.join(dice.pick(['', 'nyheter', 'arkiv', 'flyttat']), posix.basename(piece.file));
  if (!isFree(office, file)) return false;
  piece.file = file;
  return true;
});

const redated = edit('redate', (piece, dice, today) => {
  const year = Number(piece.date.slice(0, 4)) - dice.number(2);
  const date = `${year}-0${1 + dice.number(9)}-1${dice.number(10)}`;
  if (date > today) return false;
  piece.date = date;
  return true;
});

/** Half of the expired releases are invitations, which keep their complete page. */
const expiring = edit('let expire', (piece, dice, today) => {
  if (piece.expires !== undefined) return false;
  if (dice.once(2)) piece.type = 'invitation';
  piece.expires = new Date(Date.parse(today) + 86_400_000 * (1 + dice.number(200)))
    .toISOString()
    .slice(0, 10);
  return true;
});

const swapped: Step = (office, dice) => {
  const [a, b] = [onPiece(office, dice), onPiece(office, dice)];
  if (!a || !b || a === b || a.date.slice(0, 10) === b.date.slice(0, 10)) return undefined;
  const swap = () => {
    [a.file, b.file] = [b.file, a.file];
  };
  swap();
  office.undo = swap;
  return `swap ${a.mark} and ${b.mark}`;
};

const deleted: Step = (office, dice) => {
  const piece = onPiece(office, dice);
  if (!piece) return undefined;
  drop(office, piece);
  return `delete ${piece.mark} of ${piece.file}`;
};

function drop(office: PressOffice, piece: Piece): void {
  office.pieces = office.pieces.filter((other) => other !== piece);
  for (const other of office.pieces) if (other.original === piece) other.original = undefined;
  office.deleted = piece;
}

/** Renames a file and keeps its address. */
const replaced: Step = (office, dice, today) => {
  const piece = onPiece(office, dice, ({ slug }) => slug === undefined);
  if (!piece) return undefined;
  const file = posix.join('nytt', `${office.nextMark()}`, posix.basename(piece.file));
  const date = `${piece.date.slice(0, 4)}${today.slice(4)}`;
  const next = draft(office, dice, date);
  if (!next || date === piece.date || date > today) return undefined;
  drop(office, piece);
  office.pieces.push({ ...next, file, sender: piece.sender });
  return `publish ${next.mark} in place of ${piece.mark} as ${file}`;
};

const mergedInto: Step = (office, dice, today) => {
  const isOut = ({ embargo }: Piece) => embargo === undefined || embargo < today;
  const [piece, other] = [onPiece(office, dice, isOut), onPiece(office, dice, isOut)];
  if (!piece || !other || piece === other) return undefined;
  const address = office.addresses.get(piece.mark);
  if (address === undefined) return undefined;
  const aliases = [address, ...piece.aliases];
  drop(office, piece);
  office.deleted = undefined;
  if (dice.once(2)) other.aliases.push(...aliases);
  else other.aliases.unshift(...aliases);
  office.merged.set(piece.mark, other.mark);
  return `merge ${piece.mark} (${piece.file}) into ${other.mark}`;
};

/** All steps, by frequency. */
export const steps: readonly (readonly [weight: number, step: Step])[] = [
  [50, publish],
  [5, embargo],
  [8, translate],
  [8, edit('retitle', (piece, dice) => (piece.title = `Nyare om ${dice.pick(words)}`))],
  [12, renamed],
  [3, capitalised],
  [8, foldered],
  [8, redated],
  [6, edit('another sender for', (piece, dice, _, office) => (piece.sender = dice.pick(senders(office))))],
  [8, edit('retag', (piece, dice) => (piece.tags = some(dice, topics)))],
  [4, edit('another slug for', (piece, dice) => (piece.slug = `namn-${dice.number(90)}`))],
  [7, edit('withdraw', (piece, _, today) => (piece.withdrawn = today))],
  [8, expiring],
  [6, edit('correct', (piece, _, today) => piece.corrections.push(today))],
  [5, edit('another picture for', (piece, dice) => (piece.picture = dice.pick(pictures)))],
  [
    4,
    edit('remove the picture of', (piece) => {
      piece.picture = undefined;
    }),
  ],
  [4, edit('attach to', (piece, dice) => (piece.attachment = `nr ${dice.number(9)}`))],
  [4, edit('remove the attachment of', (piece) => (piece.attachment = undefined))],
  [4, swapped],
  [6, deleted],
  [4, replaced],
  [5, mergedInto],
  ...configSteps,
];
