/// The functions through which a shell asks the program for completions.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  var script: String {
    switch self {
    case .bash: Shell.bashScript
    case .zsh: Shell.zshScript
    case .fish: Shell.fishScript
    }
  }

  private static let bashScript = #"""
    # Completes plan's commands, options and ids in bash: source <(plan completions bash)
    _plan() {
      local reply
      COMPREPLY=()
      while IFS= read -r reply; do
        if [[ $reply == :paths ]]; then
          compopt -o default
          return
        fi
        [[ $reply == *= ]] && compopt -o nospace
        COMPREPLY+=("$reply")
      done < <("$1" __complete bash "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
    }
    complete -F _plan plan

    """#

  private static let zshScript = #"""
    #compdef plan
    # Completes plan's commands, options and ids in zsh: source <(plan completions zsh), or a file _plan
    # in a folder of $fpath.
    _plan() {
      local reply word
      local -a replies words_found open_words shown open_shown
      replies=("${(@f)$("${words[1]}" __complete zsh "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
      if [[ $replies[1] == :paths ]]; then
        _files
        return
      fi
      for reply in $replies; do
        word=${reply%%$'\t'*}
        if [[ $word == *= ]]; then
          open_words+=("$word")
          open_shown+=("${reply/$'\t'/  -- }")
        else
          words_found+=("$word")
          shown+=("${reply/$'\t'/  -- }")
        fi
      done
      (( $#open_words )) && compadd -l -S '' -d open_shown -a open_words
      (( $#words_found )) && compadd -l -d shown -a words_found
    }
    if [[ $funcstack[1] == _plan ]]; then _plan "$@"; else compdef _plan plan; fi

    """#

  private static let fishScript = #"""
    # Completes plan's commands, options and ids in fish: plan completions fish | source
    function __plan_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct | string unescape)
        set -l replies ($words[1] __complete fish $words[2..-1] "$current" 2>/dev/null)
        if test "$replies[1]" = :paths
            __fish_complete_path "$current"
        else
            printf '%s\n' $replies
        end
    end
    complete -c plan -f -k -a '(__plan_complete)'

    """#
}
