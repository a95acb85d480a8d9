# SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -D qt_headers=FOLDER -P checklayers.cmake
# Feeds layers.cmake a small tree that breaks each rule once, and wants it to name just those includes.
cmake_minimum_required(VERSION 3.25)

set(tree ${CMAKE_CURRENT_LIST_DIR}/fixtures/layers)
execute_process(
    COMMAND ${CMAKE_COMMAND} -D root=${tree} -D qt_headers=${qt_headers} -P ${CMAKE_CURRENT_LIST_DIR}/layers.cmake
    RESULT_VARIABLE status ERROR_VARIABLE answer OUTPUT_QUIET)
if(status EQUAL 0)
    message(FATAL_ERROR "layers.cmake passes a tree that breaks the layers")
endif()
string(REGEX MATCHALL "(app|models|ui)/[^\n]*: [^\n]*: [^\n]*" named "${answer}")
file(STRINGS ${tree}/expected.txt expected)
if(NOT named STREQUAL expected)
    list(JOIN named "\n" named)
    list(JOIN expected "\n" expected)
    message(FATAL_ERROR "layers.cmake names\n${named}\n\nwhere expected.txt has\n${expected}")
endif()
