#compdef councildoc
# zsh completion for councildoc. In ~/.zshrc, after compinit:
#     source <(councildoc completion zsh)
_councildoc() {
    local -a described
    local line files=0
    while IFS= read -r line; do
        if [[ $line == ":files" ]]; then
            files=1
        else
            described+=("${${line%%$'\t'*}//:/\\:}${${line#*$'\t'}:+:${line#*$'\t'}}")
        fi
    done < <("${words[1]}" complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)
    (( ${#described} )) && _describe councildoc described
    (( files )) && _files
}
compdef _councildoc councildoc
