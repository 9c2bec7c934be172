; What our installer adds to the packager's (electron-builder, nsis.include): a page that asks how the program starts, an
; older version that is refused, and data that stays when the program goes.
!include "LogicLib.nsh"
!include "nsDialogs.nsh"
!include "WordFunc.nsh"
!include "FileFunc.nsh"

; The name Electron's setLoginItemSettings is given as well, so that the program's own setting and this are one.
!define START_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define START_NAME "Order Manager"

!macro customHeader
  LangString startTitle 1033 "How it starts"
  LangString startTitle 1036 "Démarrage"
  LangString startTitle 3082 "Inicio"
  LangString startText 1033 "On a counter tablet both are usual. They can be changed later."
  LangString startText 1036 "Sur une tablette de comptoir, les deux sont d’usage. Cela peut être modifié plus tard."
  LangString startText 3082 "En una tableta de mostrador, lo habitual son ambas. Se puede cambiar más tarde."
  LangString startAlways 1033 "Start when this user signs in to Windows"
  LangString startAlways 1036 "Démarrer à l’ouverture de la session Windows"
  LangString startAlways 3082 "Iniciar cuando este usuario entre en Windows"
  LangString startKiosk 1033 "Take the whole screen (kiosk)"
  LangString startKiosk 1036 "Occuper tout l’écran (mode kiosque)"
  LangString startKiosk 3082 "Ocupar toda la pantalla (modo quiosco)"
  LangString olderVersion 1033 "A newer version is installed. An older one may not be able to open its data. Uninstall it first to go back; orders and settings are kept."
  LangString olderVersion 1036 "Une version plus récente est installée. Une version plus ancienne pourrait ne pas ouvrir ses données. Désinstallez-la d’abord pour revenir en arrière ; commandes et réglages sont conservés."
  LangString olderVersion 3082 "Hay instalada una versión más reciente. Una más antigua podría no abrir sus datos. Desinstálela primero para volver atrás; se conservan los pedidos y los ajustes."
  LangString deleteData 1033 "Delete all orders, menus and settings of this user as well? This cannot be undone."
  LangString deleteData 1036 "Supprimer aussi toutes les commandes, tous les menus et tous les réglages de cet utilisateur ? Cette action est irréversible."
  LangString deleteData 3082 "¿Eliminar también todos los pedidos, menús y ajustes de este usuario? No se puede deshacer."
!macroend

!ifndef BUILD_UNINSTALLER
  Var startAlwaysBox
  Var startKioskBox
  ; "window", "kiosk", "off", or empty where nobody said: an upgrade then changes nothing.
  Var startHow

  !macro customInit
    ; For whoever installs without windows: /S /START=kiosk
    ${GetParameters} $R0
    ${GetOptions} $R0 "/START=" $startHow
    ReadRegStr $R1 HKCU "${UNINSTALL_REGISTRY_KEY}" DisplayVersion
    ${If} $R1 == ""
      ReadRegStr $R1 HKLM "${UNINSTALL_REGISTRY_KEY}" DisplayVersion
    ${EndIf}
    ${If} $R1 != ""
      ${VersionCompare} "${VERSION}" "$R1" $R2
      ${If} $R2 == 2
        MessageBox MB_OK|MB_ICONSTOP "$(olderVersion)" /SD IDOK
        SetErrorLevel 2
        Quit
      ${EndIf}
    ${EndIf}
  !macroend

  !macro customPageAfterChangeDir
    Page custom askStart tellStart

    Function askStart
      !insertmacro MUI_HEADER_TEXT "$(startTitle)" "$(startText)"
      nsDialogs::Create 1018
      Pop $0
      ReadRegStr $1 HKCU "${START_KEY}" "${START_NAME}"
      ${NSD_CreateCheckbox} 0 0 100% 20u "$(startAlways)"
      Pop $startAlwaysBox
      ${NSD_CreateCheckbox} 0 26u 100% 20u "$(startKiosk)"
      Pop $startKioskBox
      ${If} $1 != ""
        ${NSD_Check} $startAlwaysBox
        ${WordFind} "$1" "--kiosk" "E+1{" $2
        ${IfNot} ${Errors}
          ${NSD_Check} $startKioskBox
        ${EndIf}
        ClearErrors
      ${EndIf}
      nsDialogs::Show
    FunctionEnd

    Function tellStart
      ${NSD_GetState} $startAlwaysBox $0
      ${NSD_GetState} $startKioskBox $1
      StrCpy $startHow "off"
      ${If} $0 == ${BST_CHECKED}
        StrCpy $startHow "window"
        ${If} $1 == ${BST_CHECKED}
          StrCpy $startHow "kiosk"
        ${EndIf}
      ${EndIf}
    FunctionEnd
  !macroend

  !macro customInstall
    ${If} $startHow == "kiosk"
      WriteRegStr HKCU "${START_KEY}" "${START_NAME}" '"$appExe" --kiosk'
    ${ElseIf} $startHow == "window"
      WriteRegStr HKCU "${START_KEY}" "${START_NAME}" '"$appExe"'
    ${ElseIf} $startHow == "off"
      DeleteRegValue HKCU "${START_KEY}" "${START_NAME}"
    ${EndIf}
  !macroend
!endif

!macro customUnInstall
  ; An upgrade runs the uninstaller of the version before: it keeps everything.
  ${IfNot} ${isUpdated}
    DeleteRegValue HKCU "${START_KEY}" "${START_NAME}"
    ; Without a person to ask, data stays; --delete-app-data is the packager's own switch for whoever wants it gone.
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(deleteData)" /SD IDNO IDNO keepData
    RMDir /r "$APPDATA\Order Manager"
    keepData:
  ${EndIf}
!macroend
