import { en, sv } from '../../codes/wording.ts';
import type { LocalizedText } from '../../model/localized-text.ts';

/** Messages about invalid command lines. `help` is the command line that shows the help. */
export const usage = {
  noOption: (option: string, near: string | undefined, help: string): LocalizedText => ({
    en: `there is no option ${en.quoted(option)}: ${near === undefined ? `${help} lists them` : en.didYouMean(near)}`,
    sv: `flaggan ${sv.quoted(option)} finns inte: ${near === undefined ? `${help} visar vilka som finns` : sv.didYouMean(near)}`,
  }),
  noCommand: (command: string, near: string | undefined, help: string): LocalizedText => ({
    en: `there is no command ${en.quoted(command)}: ${near === undefined ? `${help} lists them` : en.didYouMean(near)}`,
    sv: `kommandot ${sv.quoted(command)} finns inte: ${near === undefined ? `${help} visar vilka som finns` : sv.didYouMean(near)}`,
  }),
  noArgument: (argument: string, help: string): LocalizedText => ({
    en: `<${argument}> is missing: ${help} explains it`,
    sv: `<${argument}> saknas: ${help} förklarar vad som ska anges`,
  }),
  tooMany: (argument: string, help: string): LocalizedText => ({
    en: `${en.quoted(argument)} is one argument too many: put text that contains spaces between quotation marks, or see ${help}`,
    sv: `${sv.quoted(argument)} är ett argument för mycket: sätt text med mellanslag inom citattecken, eller se ${help}`,
  }),
  noValue: (option: string, flags: string): LocalizedText => ({
    en: `${option} needs a value: write ${flags}`,
    sv: `${option} behöver ett värde: skriv ${flags}`,
  }),
  noChoice: (name: string, given: string, choices: readonly string[]): LocalizedText => ({
    en: `${name} is ${en.quoted(given)}, but must be ${en.oneOf(choices)}`,
    sv: `${name} är ${sv.quoted(given)} men ska vara ${sv.oneOf(choices)}`,
  }),
  noFolder: (name: string, path: string): LocalizedText => ({
    en: `${name} is “${path}”, but there is no such folder: check the path`,
    sv: `${name} är ”${path}”, men mappen finns inte: kontrollera sökvägen`,
  }),
  noFile: (name: string, path: string): LocalizedText => ({
    en: `${name} is “${path}”, but there is no such file: check the path`,
    sv: `${name} är ”${path}”, men filen finns inte: kontrollera sökvägen`,
  }),
  time: (given: string): LocalizedText => ({
    en: `--now is “${given}”, but must be a date or time such as 2026-03-14, 2026-03-14T10:00 or 2026-03-14T10:00Z`,
    sv: `--now är ”${given}” men ska vara ett datum eller en tid, till exempel 2026-03-14, 2026-03-14T10:00 eller 2026-03-14T10:00Z`,
  }),
  epoch: (given: string): LocalizedText => ({
    en: `SOURCE_DATE_EPOCH is “${given}”, but must be whole seconds since 1970`,
    sv: `SOURCE_DATE_EPOCH är ”${given}” men ska vara hela sekunder sedan 1970`,
  }),
  baseUrl: (given: string): LocalizedText => ({
    en: `--base-url is “${given}”, but must be a URL such as https://press.example/archive/`,
    sv: `--base-url är ”${given}” men ska vara en webbadress, till exempel https://press.example/arkiv/`,
  }),
  port: (given: string): LocalizedText => ({
    en: `--port is “${given}”, but must be a number up to 65535`,
    sv: `--port är ”${given}” men ska vara ett tal, högst 65535`,
  }),
  count: (name: string, given: string): LocalizedText => ({
    en: `${name} is “${given}”, but must be a number, such as 0`,
    sv: `${name} är ”${given}” men ska vara ett tal, till exempel 0`,
  }),
  out: (path: string, reason: LocalizedText): LocalizedText => ({
    en: `the site can’t go to “${path}”: ${reason.en}. Choose a folder of its own, such as --out dist`,
    sv: `webbplatsen kan inte läggas i ”${path}”: ${reason.sv}. Välj en egen mapp, till exempel --out dist`,
  }),
  target: (path: string, reason: LocalizedText): LocalizedText => ({
    en: `the export can’t go to “${path}”: ${reason.en}`,
    sv: `exporten kan inte läggas i ”${path}”: ${reason.sv}`,
  }),
  outEmpty: { en: 'it has no name', sv: 'den har inget namn' },
  server: (reason: LocalizedText): LocalizedText => ({
    en: `the preview server could not start: ${reason.en}; choose another --host or --port`,
    sv: `förhandsgranskningen kunde inte starta: ${reason.sv}; välj ett annat värde för --host eller --port`,
  }),
};
