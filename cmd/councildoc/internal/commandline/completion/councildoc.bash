# bash completion for councildoc. In ~/.bashrc:
#     source <(councildoc completion bash)
_councildoc() {
    local word="${COMP_WORDS[COMP_CWORD]}" line
    [ "$word" = "=" ] && word=""
    COMPREPLY=()
    while IFS=$'\t' read -r line _; do
        if [ "$line" = ":files" ]; then
            compopt -o filenames 2>/dev/null
            while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word")
        else
            COMPREPLY+=("$line")
        fi
    done < <("${COMP_WORDS[0]}" complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _councildoc councildoc
