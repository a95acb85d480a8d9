# SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -D root=FOLDER -P plaintext.cmake
# Holds ui/, app/ and the tooltips of models/ to one rule: text from outside is shown letter for letter, by the ways
# of ui/look/ (see plaintext.h there). What takes HTML, marks of letters or patterns gets a tr("…") and nothing else, or
# the answer of one of those ways. A line with the comment "// plain: why", or the one after it, is let through.
cmake_minimum_required(VERSION 3.25)

if(NOT root)
    cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH root)
endif()

# Words that ui/ and app/ have no use for, and what is used in their place.
set(words
    "QLabel" "PlainLabel or RichLabel"
    "QStyledItemDelegate" "PlainDelegate"
    "new QMessageBox" "makePlainMessageBox()"
    "QMessageBox::(about|critical|information|question|warning)" "makePlainMessageBox()"
    "QToolTip::showText" "showPlainToolTip()"
    "toHtmlEscaped" "htmlEscaped()"
    "(setHtml|insertHtml|setTextFormat|setInformativeText|setDetailedText)" "a label or a message box of ui/look/"
    "(setWhatsThis|setStatusTip|WhatsThisRole|StatusTipRole)" "setPlainToolTip()"
    "toolTip\\(\\)" "the text itself: a tooltip is HTML"
    "(QInputDialog|QProgressDialog|QErrorMessage|QCommandLinkButton)" "a dialog of our own"
    "(QGraphicsTextItem|QStaticText|QTextDocument)" "QGraphicsSimpleTextItem or QPainter")

# What read_code() makes of our own words, one or the other of them, and of what a caption may be.
set(own "([^,()]*\\? OWN : )?OWN[,)]")
set(caption "(${own}|plainCaption\\(|captionWith\\()")

# Calls, and what their argument may begin with.
set(calls
    "setToolTip" "(${own}|plainToolTip\\()" "setPlainToolTip() or plainToolTip()"
    "setWindowTitle" "(${own}|plainTitle\\()" "plainTitle()"
    "(setText|setTitle|setIconText|addTab|addButton|addSection)" "${caption}" "plainCaption() or captionWith()"
    "(addAction|addMenu)" "(${caption}|QString\\(\\)\\)|icon\\(|m_actions|m_menus|action\\))" "appendAction()"
    "form->addRow" "(${own}|[A-Za-z_]*\\))" "a PlainLabel"
    "setTabText" "[^,]*, ${caption}" "plainCaption()"
    "appendAction" "\\*?[A-Za-z_]+, ${caption}" "plainCaption() or captionWith()"
    "new (QPushButton|QToolButton|QCheckBox|QRadioButton|QGroupBox|QMenu|QAction|QDockWidget)" "(${caption}|[&*A-Za-z_]*\\))" "plainCaption()")

# The code without comments and line breaks, with LITERAL for each string, OWN for each tr("…"), with or without a note,
# and nothing in it that a list of CMake stumbles over.
function(read_code file result)
    file(READ ${file} code)
    string(REGEX REPLACE "\n *// plain: [^\n]*\n[^\n]*" "" code "${code}")
    string(REGEX REPLACE "\n[^\n]*// plain: [^\n]*" "" code "${code}")
    string(REGEX REPLACE "//[^\n]*" "" code "${code}")
    string(REPLACE "\\\"" "'" code "${code}")
    string(REPLACE "\\" "/" code "${code}")
    string(REPLACE "[" "<" code "${code}")
    string(REPLACE "]" ">" code "${code}")
    string(REPLACE ";" "@" code "${code}")
    string(REGEX REPLACE "[ \t\r\n]+" " " code "${code}")
    string(REPLACE "( " "(" code "${code}")
    string(REGEX REPLACE "\"[^\"]*\"( \"[^\"]*\")*" "LITERAL" code "${code}")
    string(REPLACE "QStringLiteral(LITERAL)" "LITERAL" code "${code}")
    string(REGEX REPLACE "([A-Za-z]+::)?(tr|translate)\\((LITERAL, )?LITERAL\\)( \\+ LITERAL)?" "OWN" code "${code}")
    string(REPLACE "text(QT_TRANSLATE_NOOP(LITERAL, LITERAL))" "OWN" code "${code}")
    set(${result} "${code}" PARENT_SCOPE)
endfunction()

# The places of a pattern in the code, each with what follows it up to the end of the statement.
function(places pattern code result)
    string(REGEX REPLACE "(^|[^A-Za-z_])(${pattern})" "\\1;\\2" split "${code}")
    set(found)
    foreach(part IN LISTS split)
        if(part MATCHES "^${pattern}([^A-Za-z_]|$)")
            string(REGEX REPLACE "@.*" "" part "${part}")
            list(APPEND found "${part}")
        endif()
    endforeach()
    set(${result} "${found}" PARENT_SCOPE)
endfunction()

set(violations)
macro(object part advice)
    string(SUBSTRING "${part}" 0 70 excerpt)
    list(APPEND violations "${file}: ${excerpt}: use ${advice}")
endmacro()

file(GLOB_RECURSE files RELATIVE ${root} ${root}/ui/*.h ${root}/ui/*.cpp ${root}/app/*.h ${root}/app/*.cpp
    ${root}/models/*.h ${root}/models/*.cpp)
list(SORT files)
foreach(file IN LISTS files)
    if(file MATCHES "^ui/look/(messagebox|plain[a-z]*|richtext)\\.")
        continue()
    endif()
    read_code(${root}/${file} code)
    if(NOT file MATCHES "^app/")
        places("ToolTipRole" "${code}" found)
        foreach(part IN LISTS found)
            if(NOT part MATCHES "^ToolTipRole: return plainToolTip\\(")
                object("${part}" "return plainToolTip() at once")
            endif()
        endforeach()
    endif()
    if(file MATCHES "^models/")
        continue()
    endif()
    set(rules ${words})
    while(rules)
        list(POP_FRONT rules pattern advice)
        places("${pattern}" "${code}" found)
        foreach(part IN LISTS found)
            object("${part}" "${advice}")
        endforeach()
    endwhile()
    set(rules ${calls})
    while(rules)
        list(POP_FRONT rules pattern argument advice)
        places("${pattern}" "${code}" found)
        foreach(part IN LISTS found)
            if(part MATCHES "^${pattern}\\(" AND NOT part MATCHES "^${pattern}\\(${argument}")
                object("${part}" "${advice}")
            endif()
        endforeach()
    endwhile()
endforeach()

if(NOT files)
    message(FATAL_ERROR "no source under ${root}")
endif()
if(violations)
    list(JOIN violations "\n" text)
    message("${text}")
    list(LENGTH violations count)
    message(FATAL_ERROR "texts that may not be shown letter for letter: ${count}")
endif()
list(LENGTH files count)
message(STATUS "texts from outside are shown as they are in ${count} files")
