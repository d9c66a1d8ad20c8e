import type { WriterLanguage } from '../../model/localized-text.ts';
import type { ExitCode } from '../options.ts';
import { type ArgumentEntry, type CommandEntry, placeholders } from './command-entry.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

type Commands = readonly CommandEntry[];

/** Runs `kommunike completion`: prints a script that completes commands, options and their values. */
export function completion(shell: Shell, commands: Commands, language: WriterLanguage): ExitCode {
  process.stdout.write(scripts[shell](commands, language));
  return 0;
}

const scripts: Readonly<Record<Shell, (commands: Commands, language: WriterLanguage) => string>> = {
  bash,
  zsh,
  fish,
};

function bash(commands: Commands): string {
  const cases = commands.map(({ name, alias, argument, options }) => {
    const values = options
      .filter(({ takes }) => takes !== undefined)
      .map(({ long, choices = [] }) => `      ${long}) ${choose(choices)} ;;`);
    const words = [...options.map(({ long }) => long), '--help', ...(argument?.choices ?? [])];
    const files = takesFiles(argument) ? '[[ $current == -* ]] || return\n      ' : '';
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

/** Offers words; if there are none, bash offers files. */
function choose(words: readonly string[]): string {
  const reply = words.length === 0 ? '' : `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$current")); `;
  return `${reply}return`;
}

function zsh(commands: Commands, language: WriterLanguage): string {
  const cases = commands.map(({ name, alias, argument, options }) => {
    const flags = options.map(({ long, says, takes, choices }) => {
      const action = choices ? `(${choices.join(' ')})` : '_files';
      return `${long}[${described(says[language])}]${takes === undefined ? '' : `:${placeholders[takes][language]}:${action}`}`;
    });
    const operands = argument?.choices
      ? [`1:value:(${argument.choices.join(' ')})`]
      : takesFiles(argument)
        ? ['*:file:_files']
        : [];
    const specs = [...flags, ...operands].map((spec) => ` \\\n        ${single(spec)}`).join('');
    return `    ${[name, ...(alias ? [alias] : [])].join('|')}) _arguments${specs} ;;`;
  });
  const list = commands.map(
    ({ name, summary }) => `    ${single(`${name}:${described(summary[language])}`)}`,
  );
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

function fish(commands: Commands, language: WriterLanguage): string {
  const lines = commands.flatMap(({ name, alias, summary, argument, options }) => {
    const seen = `complete -c kommunike -n ${single(`__fish_seen_subcommand_from ${name}${alias ? ` ${alias}` : ''}`)}`;
    return [
      `complete -c kommunike -n __fish_use_subcommand -a ${name} -d ${fishText(summary[language])}`,
      ...options.map(({ long, says, takes, choices }) => {
        const value = choices ? ` -x -a ${single(choices.join(' '))}` : ' -r -F';
        return `${seen} -l ${long.slice(2)}${takes === undefined ? '' : value} -d ${fishText(says[language])}`;
      }),
      ...(argument?.choices ? [`${seen} -a ${single(argument.choices.join(' '))}`] : []),
      ...(takesFiles(argument) ? [`${seen} -F`] : []),
    ];
  });
  return `# Completion for fish: kommunike completion fish > ~/.config/fish/completions/kommunike.fish
complete -c kommunike -f
${lines.join('\n')}
`;
}

/** Whether the positional argument is a file or folder, and not free text. */
function takesFiles(argument: ArgumentEntry | undefined): boolean {
  return argument !== undefined && ['dir', 'path', 'paths', 'target'].includes(argument.takes);
}

/** In zsh, a description may not contain brackets or colons. */
function described(text: string): string {
  return text.replace(/[[\]:\\]/g, (sign) => `\\${sign}`);
}

function single(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fishText(text: string): string {
  return `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'`;
}
