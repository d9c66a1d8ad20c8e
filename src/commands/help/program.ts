import { Argument, Command, Help, Option } from 'commander';
import { lookup } from '../../lookup.ts';
import type { WriterLanguage } from '../../model/localized-text.ts';
import { nearest } from '../../parse/text/suggest.ts';
import { UsageError } from '../../shell/usage-error.ts';
import { version } from '../../version.ts';
import { commands } from '../command-table.ts';
import { type ArgumentEntry, type CommandEntry, type OptionEntry, placeholders } from './command-entry.ts';
import { examples } from './examples.ts';
import { helpWords } from './help-words.ts';
import { lang } from './option-table.ts';
import { usage } from './usage-words.ts';

/** Returns the parser of all commands, with help and errors in a language. */
export function programOf(
  language: WriterLanguage,
  act: (entry: CommandEntry, given: never[]) => Promise<void>,
): Command {
  const words = helpWords[language];
  const program = new CommandLine('kommunike', language)
    .description(words.program)
    .version(version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .addOption(optionIn(lang, language))
    .exitOverride();
  for (const entry of commands) {
    const { name, alias, summary, description, argument, options } = entry;
    const command = program.command(name).summary(summary[language]).description(description[language]);
    if (alias !== undefined) command.alias(alias);
    if (argument) command.addArgument(argumentIn(argument, language));
    for (const option of options) command.addOption(optionIn(option, language));
    command.addHelpText('after', examplesOf(name, language));
    command.hook('preAction', () => {
      command.setOptionValue('lang', language);
    });
    command.action((...values) => act(entry, values as never[]));
  }
  return program;
}

/** A command whose help and errors are in a language. */
class CommandLine extends Command {
  readonly #language: WriterLanguage;

  constructor(name: string, language: WriterLanguage) {
    super(name);
    this.#language = language;
  }

  override createCommand(name: string): CommandLine {
    return new CommandLine(name, this.#language);
  }

  override createHelp(): Help {
    return new LocalHelp(this.#language);
  }

  // The methods below are called by commander for invalid command lines; its types omit them.

  unknownOption(flag: string): never {
    const near = nearest(flag, [...this.options.map(({ long }) => long ?? ''), '--help']);
    throw new UsageError(usage.noOption(flag, near, this.#help));
  }

  unknownCommand(): never {
    const [name = ''] = this.args;
    const near = nearest(
      name,
      this.commands.flatMap((command) => [command.name(), ...command.aliases()]),
    );
    throw new UsageError(usage.noCommand(name, near, this.#help));
  }

  missingArgument(name: string): never {
    throw new UsageError(usage.noArgument(name, this.#help));
  }

  optionMissingArgument({ long, flags }: Option): never {
    throw new UsageError(usage.noValue(long ?? flags, flags));
  }

  _excessArguments(given: readonly string[]): never {
    throw new UsageError(usage.tooMany(given[this.registeredArguments.length] ?? '', this.#help));
  }

  get #help(): string {
    return `${this.parent ? `${this.parent.name()} ` : ''}${this.name()} --help`;
  }
}

/** Help in a language. */
class LocalHelp extends Help {
  readonly #language: WriterLanguage;

  constructor(language: WriterLanguage) {
    super();
    this.#language = language;
  }

  override styleTitle(title: string): string {
    return lookup(helpWords[this.#language].titles, title) ?? title;
  }

  override commandUsage(command: Command): string {
    return this.#local(super.commandUsage(command));
  }

  override subcommandTerm(command: Command): string {
    return this.#local(super.subcommandTerm(command));
  }

  override optionDescription(option: Option): string {
    return this.#described(option);
  }

  override argumentDescription(argument: Argument): string {
    return this.#described(argument);
  }

  #local(text: string): string {
    return text.replace(/\[\w+\]/g, (sign) => lookup(helpWords[this.#language].usage, sign) ?? sign);
  }

  #described({ description, argChoices, defaultValue }: Option | Argument): string {
    const { choices, preset } = helpWords[this.#language];
    const facts = [
      ...(argChoices ? [choices(argChoices)] : []),
      ...(typeof defaultValue === 'string' ? [preset(defaultValue)] : []),
    ];
    return facts.length === 0 ? description : `${description} (${facts.join('; ')})`;
  }
}

function optionIn(entry: OptionEntry, language: WriterLanguage): Option {
  const { long, says, takes, isValueOptional, isRepeatable, choices, default: preset } = entry;
  const { read = oneOf(choices) } = entry;
  const value = takes && placeholders[takes][language];
  const flags = value === undefined ? long : isValueOptional ? `${long} [${value}]` : `${long} <${value}>`;
  const option = new Option(flags, says[language]);
  if (choices) option.choices(choices);
  if (isRepeatable)
    option.argParser((given, before: readonly unknown[] = []) => [
      ...before,
      read ? read(given, long) : given,
    ]);
  else if (read) option.argParser((given) => read(given, long));
  return preset === undefined ? option : option.default(preset);
}

function argumentIn(entry: ArgumentEntry, language: WriterLanguage): Argument {
  const { takes, isOptional, says, choices, default: preset } = entry;
  const name = placeholders[takes][language];
  const argument = new Argument(isOptional ? `[${name}]` : `<${name}>`, says[language]);
  const read = oneOf(choices);
  if (choices) argument.choices(choices);
  if (read) argument.argParser((given) => read(given, `<${name}>`));
  return preset === undefined ? argument : argument.default(preset);
}

/** Refuses values other than the choices. */
function oneOf(choices: readonly string[] | undefined) {
  if (!choices) return undefined;
  return (given: string, name: string): string => {
    if (choices.includes(given)) return given;
    throw new UsageError(usage.noChoice(name, given, choices));
  };
}

function examplesOf(name: string, language: WriterLanguage): string {
  const lines = (lookup(examples, name) ?? []).map((line) =>
    typeof line === 'string' ? line : line[language],
  );
  return `\n${helpWords[language].examples}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
