# SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -P checkplaintext.cmake
# Feeds plaintext.cmake a small tree that breaks each rule once, and wants it to name just those places.
cmake_minimum_required(VERSION 3.25)

set(tree ${CMAKE_CURRENT_LIST_DIR}/fixtures/plaintext)
execute_process(
    COMMAND ${CMAKE_COMMAND} -D root=${tree} -P ${CMAKE_CURRENT_LIST_DIR}/plaintext.cmake
    RESULT_VARIABLE status ERROR_VARIABLE answer OUTPUT_QUIET)
if(status EQUAL 0)
    message(FATAL_ERROR "plaintext.cmake passes a tree that goes around it")
endif()
string(REGEX MATCHALL "(app|models|ui)/[^\n]*: use [^\n]*" named "${answer}")
list(JOIN named "\n" named)
file(READ ${tree}/expected.txt expected)
string(STRIP "${expected}" expected)
if(NOT named STREQUAL expected)
    message(FATAL_ERROR "plaintext.cmake names\n${named}\n\nwhere expected.txt has\n${expected}")
endif()
