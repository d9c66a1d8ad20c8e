import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Dice } from './dice.ts';
import type { Piece, PressOffice } from './press-office.ts';

/** Options that may be needed in addition to edits of the sources. */
export interface Cure {
  /** Addresses to give up. */
  readonly forget: readonly string[];
  readonly allowRemovals: boolean;
  /** Description of the edit. */
  readonly said: readonly string[];
}

/** Follows the hints of errors literally. */
export function followHints(
  office: PressOffice,
  errors: readonly Diagnostic[],
  dice: Dice,
  today: string,
): Cure {
  if (office.undo && errors.some(({ code }) => code === 'address-reused')) {
    office.undo();
    office.undo = undefined;
    return { forget: [], allowRemovals: false, said: ['take it back'] };
  }
  const forget: string[] = [];
  const said: string[] = [];
  let allowRemovals = false;
  const vanished = errors.filter(({ code }) => code !== 'addresses-removed');
  for (const error of vanished) {
    const cured = cure(office, error, dice, today, said);
    if (cured === 'forget') {
      const [, address = ''] = /--forget (\S+) --why/.exec(error.hint) ?? [];
      if (address === '') throw new Error(`no cure for ${error.code}: ${error.message} (${error.hint})`);
      forget.push(address);
      said.push(`forget ${address}`);
    } else said.push(cured);
  }
  if (
    errors.length === 1 ||
    (vanished.length > 0 && said.length === forget.length && vanished.length < errors.length)
  )
    allowRemovals = errors.some(({ code }) => code === 'addresses-removed');
  return {
    forget: allowRemovals ? [] : forget,
    allowRemovals,
    said: allowRemovals ? ['allow removals'] : said,
  };
}

function cure(
  office: PressOffice,
  { code, file, hint, message }: Diagnostic,
  dice: Dice,
  today: string,
  done: readonly string[],
): string {
  const { config, pieces } = office;
  const at = (path: string) => pieces.find((piece) => `releases/${piece.file}` === path);
  switch (code) {
    case 'address-vanished': {
      const [, source = '', alias] = /if it is now (\S.*), write there: “aliases: (\S+)”/.exec(hint) ?? [];
      const moved = at(source);
      const owner = alias && office.ownerOf(alias);
      // the hint says “if”: the author knows which release is meant
      const right = pieces.find(({ mark }) => mark === owner) ?? (owner === undefined ? moved : undefined);
      if (alias !== undefined && right && !right.aliases.includes(alias)) {
        right.aliases.push(alias);
        return `${right.file}: aliases: ${alias}`;
      }
      const [, name, former] =
        /if it is now called “(.+)”, write in the config under that name: “aliases: (.+?)”/.exec(hint) ?? [];
      const named = [...config.committees, ...config.senders].find((one) => one.name === name);
      if (named && former !== undefined) {
        const cured = `${name}: aliases: ${former}`;
        if (done.includes(cured)) return cured;
        if (named.aliases.includes(former) || named.name === former)
          throw new Error(`the hint says what is there already: ${message} (${hint})`);
        named.aliases.push(former);
        return cured;
      }
      const [, from, to] = /“redirects: \{ (\S+): (\S+) \}”/.exec(hint) ?? [];
      const target = to === 'NEW-ADDRESS' && from?.startsWith('/amne/') ? '/amne/' : to;
      if (from !== undefined && target !== undefined && target !== 'NEW-ADDRESS') {
        if (config.redirects[from] === target)
          throw new Error(`the hint says what is there already: ${hint}`);
        config.redirects[from] = target;
        return `redirects: ${from}: ${target}`;
      }
      const back = office.deleted;
      if (back && hint.startsWith(`restore releases/${back.file};`) && dice.once(2)) {
        pieces.push(back);
        office.deleted = undefined;
        if (dice.once(2)) back.withdrawn = today;
        return `restore ${back.file}`;
      }
      return 'forget';
    }
    case 'address-taken':
    case 'address-reused': {
      const path = code === 'address-taken' ? file : (/would now belong to (.+)$/.exec(message)?.[1] ?? '');
      const other = at(/already used by (.+)$/.exec(message)?.[1] ?? '');
      const named = [at(path), ...(hint.startsWith('rename one of the files') ? [other] : [])];
      // if the hint leaves it open, the last one
      const [piece] = named.flatMap((each) => each ?? []).sort((a, b) => ageOf(b) - ageOf(a));
      const owner = office.ownerOf(/the address (\S+)/.exec(message)?.[1] ?? '');
      const isLeft = !pieces.some(({ mark }) => mark === owner);
      if (!piece || (code === 'address-reused' && isLeft && dice.once(2))) return 'forget';
      piece.slug = `${piece.mark.toLowerCase()}-${dice.number(1000)}`;
      return `${piece.file}: slug: ${piece.slug}`;
    }
    case 'alias-taken': {
      const [, alias = ''] = /the old address (\S+) is used/.exec(message) ?? [];
      for (const piece of pieces) {
        if (file !== 'kommunike.config.yaml' && `releases/${piece.file}` !== file) continue;
        piece.aliases = piece.aliases.filter((one) => one !== alias);
      }
      if (file === 'kommunike.config.yaml') delete config.redirects[alias];
      return `delete the alias ${alias} in ${file}`;
    }
    case 'redirect-dead': {
      const [, from = ''] = /^(\S+) is redirected/.exec(message) ?? [];
      if (config.redirects[from] === undefined) throw new Error(`there is no redirect ${from}`);
      delete config.redirects[from];
      return `delete the redirect ${from}`;
    }
    default:
      throw new Error(`no cure for ${code} in ${file}: ${message} (${hint})`);
  }
}

/** Marks are counted. */
function ageOf({ mark }: Piece): number {
  return Number(mark.slice(1));
}
