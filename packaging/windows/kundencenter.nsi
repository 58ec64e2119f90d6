; The installer for Windows: for one user, without administrator, silent with /S, folder with /D=.
;   makensis -DVERSION=0.1.0 -DFOLDER=dist\kundencenter -DOUTPUT=dist\setup.exe kundencenter.nsi
Target amd64-unicode
!ifndef VERSION | FOLDER | OUTPUT
  !error "VERSION, FOLDER and OUTPUT are needed"
!endif

!include "LogicLib.nsh"
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define PROGRAM "kundencenter.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Kundencenter"
!define LINKS "Software\Classes\kundencenter"

Name "Kundencenter"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Kundencenter"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
SetCompressor /SOLID lzma
ManifestDPIAware true

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Kundencenter"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Kundencenter Setup"
VIAddVersionKey "LegalCopyright" "the Kundencenter authors"

!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "English"

LangString RUNNING ${LANG_GERMAN} "Kundencenter läuft noch. Beenden Sie es und versuchen Sie es noch einmal."
LangString RUNNING ${LANG_ENGLISH} "Kundencenter is still running. Quit it and try again."
LangString FOREIGN ${LANG_GERMAN} "In diesem Ordner liegt schon etwas anderes. Wählen Sie einen leeren."
LangString FOREIGN ${LANG_ENGLISH} "Something else lies in this folder. Choose an empty one."

!macro STOP LEVEL WORDS
  SetErrorLevel ${LEVEL}
  MessageBox MB_OK|MB_ICONEXCLAMATION "${WORDS}" /SD IDOK
  Abort
!macroend

; A program that runs can't be written to: then nothing is changed at all.
!macro REFUSE_RUNNING
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      !insertmacro STOP 3 "$(RUNNING)"
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section "Kundencenter"
  !insertmacro REFUSE_RUNNING
  ; What an older version left is removed, but only from a folder that is ours.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\${PROGRAM}"
  ${Else}
    ${DirState} "$INSTDIR" $0
    ${If} $0 == 1
      !insertmacro STOP 2 "$(FOREIGN)"
    ${EndIf}
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\Kundencenter.lnk" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKCU "${LINKS}" "" "URL:Kundencenter"
  WriteRegStr HKCU "${LINKS}" "URL Protocol" ""
  WriteRegStr HKCU "${LINKS}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${LINKS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'

  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Kundencenter"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

; The profile with its settings stays: it is the person's, not the program's.
Section "Uninstall"
  !insertmacro REFUSE_RUNNING
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Kundencenter.lnk"
  DeleteRegKey HKCU "${LINKS}"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
