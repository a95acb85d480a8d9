# SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -D build=FOLDER -D version=X.Y.Z -D source=FOLDER -D libexec=FOLDER -P checkinstall.cmake
# Installs into a folder with a space in its name and uses what is there.
cmake_minimum_required(VERSION 3.25)

set(prefix "${build}/install check")
file(REMOVE_RECURSE "${prefix}")
execute_process(
    COMMAND ${CMAKE_COMMAND} --install ${build} --component program --prefix ${prefix}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

foreach(file
        bin/consortium-atlas ${libexec}/consortium-atlas/consortium-atlas-pdf share/applications/consortium-atlas.desktop
        share/metainfo/io.github.consortium_atlas.metainfo.xml
        share/icons/hicolor/scalable/apps/consortium-atlas.svg share/doc/consortium-atlas/copyright)
    if(NOT EXISTS "${prefix}/${file}")
        message(FATAL_ERROR "not installed: ${file}")
    endif()
endforeach()

# From elsewhere and without the source: resources, translations and reference data are in the program.
execute_process(
    COMMAND "${prefix}/bin/consortium-atlas" --version
    WORKING_DIRECTORY / OUTPUT_VARIABLE answer COMMAND_ERROR_IS_FATAL ANY)
if(NOT answer MATCHES "${version}")
    message(FATAL_ERROR "the installed program answers --version with: ${answer}")
endif()

set(ENV{XDG_DATA_HOME} "${prefix}/data") # the user's own registry
# PDF is read by a program of its own, which the installed program must find where it was installed to.
execute_process(
    COMMAND "${prefix}/bin/consortium-atlas" import "${source}/tests/fixtures/documents/pdf/calc.pdf" --dry-run
    WORKING_DIRECTORY / OUTPUT_VARIABLE answer COMMAND_ERROR_IS_FATAL ANY)

find_program(desktop_file_validate desktop-file-validate)
if(desktop_file_validate)
    execute_process(
        COMMAND ${desktop_file_validate} "${prefix}/share/applications/consortium-atlas.desktop"
        COMMAND_ERROR_IS_FATAL ANY)
endif()
find_program(appstreamcli appstreamcli)
if(appstreamcli)
    execute_process(
        COMMAND ${appstreamcli} validate --no-net
            "${prefix}/share/metainfo/io.github.consortium_atlas.metainfo.xml"
        COMMAND_ERROR_IS_FATAL ANY)
endif()
file(REMOVE_RECURSE "${prefix}")
