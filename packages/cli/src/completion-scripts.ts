/** Shells that can complete words of the command. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** Each asks the command itself what a word can become, and offers files where it has no answer. */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `_eurodac_sim() {
  COMPREPLY=()
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <("$1" completion words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _eurodac_sim eurodac-sim
`,
  zsh: `#compdef eurodac-sim
_eurodac_sim() {
  local -a found
  found=("\${(@f)$("$words[1]" completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$found" ]]; then compadd -a found; else _files; fi
}
compdef _eurodac_sim eurodac-sim
`,
  fish: `function __eurodac_sim_words
  set -l before (commandline -opc)
  eurodac-sim completion words -- $before[2..-1] (commandline -ct) 2>/dev/null
end
complete -c eurodac-sim -a '(__eurodac_sim_words)'
`,
};

/** A script that a shell reads when it starts. */
export function completionScript(shell: Shell): string {
  return SCRIPTS[shell];
}
