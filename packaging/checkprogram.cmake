# SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -D build=FOLDER -D source=FOLDER -D ninja=PROGRAM -P checkprogram.cmake
# packaging/run builds the target "program" and nothing else. What that target makes must do alone, in a folder that
# has nothing else of the build: a report is written and a list in PDF is read.
cmake_minimum_required(VERSION 3.25)

set(alone "${build}/program check")
file(REMOVE_RECURSE "${alone}")

# The target is another name for what it depends on.
execute_process(
    COMMAND ${ninja} -C ${build} -t query packaging/program
    OUTPUT_VARIABLE answer COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "\n  outputs:.*" "" answer "${answer}")
string(REGEX MATCHALL "\n    [^\n]+" made "${answer}")
foreach(file IN LISTS made)
    string(STRIP "${file}" file)
    file(COPY "${build}/${file}" DESTINATION "${alone}")
endforeach()

set(ENV{XDG_DATA_HOME} "${alone}/data") # the user's own registry
function(atlas)
    execute_process(
        COMMAND "${alone}/consortium-atlas" ${ARGN}
        WORKING_DIRECTORY / OUTPUT_VARIABLE answer ERROR_VARIABLE answer RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "with what packaging/run builds, “consortium-atlas ${ARGN}” ends with ${status}: ${answer}")
    endif()
endfunction()
atlas(report full "${alone}/report.pdf")
atlas(import "${source}/tests/fixtures/documents/pdf/writer.pdf" --dry-run)
if(NOT EXISTS "${alone}/report.pdf")
    message(FATAL_ERROR "the report was not written")
endif()
file(REMOVE_RECURSE "${alone}")
