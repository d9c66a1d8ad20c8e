import type { Argument, Option } from 'commander';
import type { ExitCode } from '../options.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

interface Completed {
  readonly name: string;
  readonly alias?: string;
  readonly summary: string;
  readonly arguments?: readonly Argument[];
  readonly options?: readonly Option[];
}

/** Runs `kommunike completion`: prints a script that completes commands, options and their values. */
export function completion(shell: Shell, commands: readonly Completed[]): ExitCode {
  process.stdout.write(scripts[shell](commands));
  return 0;
}

const scripts: Readonly<Record<Shell, (commands: readonly Completed[]) => string>> = { bash, zsh, fish };

function bash(commands: readonly Completed[]): string {
  const cases = commands.map(({ name, alias, ...command }) => {
    const values = optionsOf(command)
      .filter(takesValue)
      .map(({ long, argChoices }) => `      ${long}) ${choose(argChoices ?? [])} ;;`);
    const words = [...optionsOf(command).map(({ long }) => long), '--help', ...choicesOf(command)];
    const files = takesFiles(command) ? '[[ $current == -* ]] || return\n      ' : '';
    return `    ${[name, ...(alias ? [alias] : [])].join('|')})
      case $previous in
${[...values, '      *) ;;'].join('\n')}
      esac
      ${files}${choose(words)} ;;`;
  });
  return `# Completion for bash. In ~/.bashrc: source <(kommunike completion bash)
_kommunike() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    ${choose([...commands.map(({ name }) => name), '--help', '--version'])}
  fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
}
complete -o default -F _kommunike kommunike
`;
}

/** Offers words; where there are none, bash offers files. */
function choose(words: readonly (string | undefined | null)[]): string {
  const reply = words.length === 0 ? '' : `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$current")); `;
  return `${reply}return`;
}

function zsh(commands: readonly Completed[]): string {
  const cases = commands.map(({ name, alias, ...command }) => {
    const options = optionsOf(command).map((option) => {
      const action = option.argChoices ? `(${option.argChoices.join(' ')})` : '_files';
      return `${option.long}[${described(option.description)}]${takesValue(option) ? `:value:${action}` : ''}`;
    });
    const choices = choicesOf(command);
    const operands =
      choices.length > 0 ? [`1:value:(${choices.join(' ')})`] : takesFiles(command) ? ['*:file:_files'] : [];
    const specs = [...options, ...operands].map((spec) => ` \\\n        ${single(spec)}`).join('');
    return `    ${[name, ...(alias ? [alias] : [])].join('|')}) _arguments${specs} ;;`;
  });
  const list = commands.map(({ name, summary }) => `    ${single(`${name}:${described(summary)}`)}`);
  return `#compdef kommunike
# Completion for zsh. In ~/.zshrc, after compinit: source <(kommunike completion zsh)
_kommunike() {
  local -a commands=(
${list.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _kommunike ]]; then _kommunike "$@"; else compdef _kommunike kommunike; fi
`;
}

function fish(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, alias, summary, ...command }) => {
    const seen = `complete -c kommunike -n ${single(`__fish_seen_subcommand_from ${name}${alias ? ` ${alias}` : ''}`)}`;
    const choices = choicesOf(command);
    return [
      `complete -c kommunike -n __fish_use_subcommand -a ${name} -d ${fishText(summary)}`,
      ...optionsOf(command).map((option) => {
        const value = option.argChoices ? ` -x -a ${single(option.argChoices.join(' '))}` : ' -r -F';
        return `${seen} -l ${option.long?.slice(2)}${takesValue(option) ? value : ''} -d ${fishText(option.description)}`;
      }),
      ...(choices.length > 0 ? [`${seen} -a ${single(choices.join(' '))}`] : []),
      ...(takesFiles(command) ? [`${seen} -F`] : []),
    ];
  });
  return `# Completion for fish: kommunike completion fish > ~/.config/fish/completions/kommunike.fish
complete -c kommunike -f
${lines.join('\n')}
`;
}

type Parts = Pick<Completed, 'arguments' | 'options'>;

function optionsOf({ options = [] }: Parts): readonly Option[] {
  return options.filter(({ hidden }) => !hidden);
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

function choicesOf({ arguments: all = [] }: Parts): readonly string[] {
  return all.flatMap(({ argChoices }) => argChoices ?? []);
}

/** Whether what stands alone is a file or folder, not text of one's own. */
function takesFiles({ arguments: all = [] }: Parts): boolean {
  return all.some((argument) => /path|dir|target/.test(argument.name()));
}

/** In zsh, a description may hold no brackets and no colon. */
function described(text: string): string {
  return text.replace(/[[\]:\\]/g, (sign) => `\\${sign}`);
}

function single(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fishText(text: string): string {
  return `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'`;
}
