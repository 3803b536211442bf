# fish completion for councildoc. Once:
#     councildoc completion fish > ~/.config/fish/completions/councildoc.fish
function __councildoc_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in ($words[1] complete -- $words[2..-1] 2>/dev/null)
        if test "$line" = ":files"
            __fish_complete_path (commandline -ct)
        else
            echo $line
        end
    end
end
complete -c councildoc -f -a '(__councildoc_complete)'
