# SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# awk -f commandwords.awk SCRIPT: the words of a bash script that stand where a command stands, without the names of
# its own functions. It follows quotes, comments, $( ) and ( ); words with an expansion in them are left out.

{ text = text $0 "\n" }

# The place after the bracket that closes the one before position i.
function after(i, opening, closing,    depth, c) {
    for (depth = 1; depth > 0 && i <= length(text); i++) {
        c = substr(text, i, 1)
        if (c == opening) depth++
        if (c == closing) depth--
    }
    return i
}

function open_code() {
    place[++depth] = "code"
    is_command[depth] = 1
    word = ""
    is_plain = 1
}

# The word ends: it is a command, something before a command, or an argument.
function end_word() {
    if (word == "" && is_plain) return
    if (is_command[depth]) {
        if (word ~ /^[A-Za-z_][A-Za-z0-9_]*\+?=/ || word ~ /^(if|then|else|elif|do|while|until|!|time|\{)$/) {
            # a command may follow
        } else if (is_wrapped[depth] && (word ~ /^[-0-9]/ || word == "")) {
            # an option of exec, timeout, xargs, …
        } else if (word == "" && ends_list) {
            # "${as_root[@]}", which may be nothing
        } else {
            if (is_plain && word ~ /^[A-Za-z0-9_.\/+-]+$/) words[word]
            is_wrapped[depth] = word ~ /^(exec|sudo|env|xargs|timeout|nice|command|unshare)$/
            is_command[depth] = is_wrapped[depth]
        }
    }
    word = ""
    is_plain = 1
    ends_list = 0
}

function next_command() {
    end_word()
    is_command[depth] = 1
    is_wrapped[depth] = 0
}

END {
    open_code()
    for (i = 1; i <= length(text); i++) {
        c = substr(text, i, 1)
        two = substr(text, i, 2)
        if (c == "\\") {
            i++
        } else if (two == "${" || two == "$(" && substr(text, i, 3) == "$((") {
            j = two == "${" ? after(i + 2, "{", "}") : after(i + 2, "(", ")")
            ends_list = substr(text, i, j - i) ~ /\[@\][^}]*\}$/
            is_plain = 0
            i = j - 1
        } else if (two == "$(") {
            saved_word[depth] = word
            open_code()
            i++
        } else if (place[depth] == "text") {
            if (c == "\"") { depth--; word = saved_word[depth]; is_plain = 0 }
        } else if (c == "\"") {
            saved_word[depth] = word
            place[++depth] = "text"
        } else if (c == "'") {
            for (i++; i <= length(text) && substr(text, i, 1) != "'"; i++) {}
            is_plain = 0
        } else if (c == "#" && word == "" && is_plain && substr(text, i - 1, 1) ~ /^[ \t\n;(]?$/) {
            for (; i < length(text) && substr(text, i + 1, 1) != "\n"; i++) {}
        } else if (two == "((" && word == "" && is_command[depth]) {
            i = after(i + 1, "(", ")") - 1
            is_plain = 0
        } else if (two == "<(" || two == ">(") {
            end_word()
            open_code()
            i++
        } else if (c == "(") {
            if (substr(text, i + 1, 1) == ")" && word != "") { functions[word]; word = ""; i++; next_command() }
            else if (word ~ /=$/) { open_code(); is_command[depth] = 0 }
            else { end_word(); open_code() }
        } else if (c == ")") {
            end_word()
            if (depth > 1) {
                depth--
                word = place[depth] == "text" ? "" : saved_word[depth]
                is_plain = 0
                if (place[depth] == "text") is_plain = 1
            } else {
                next_command() # the pattern of a case
            }
        } else if (c ~ /[;&|\n]/) {
            next_command()
        } else if (c ~ /[ \t]/) {
            end_word()
        } else {
            word = word c
        }
    }
    end_word()
    for (word in words) if (!(word in functions)) print word
}
