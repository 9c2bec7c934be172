#!/bin/sh
# Debian's postinst. The packager fills in the names in braces; "$1" is what dpkg does.
set -e
program='/opt/${sanitizedProductName}/${executable}'

# The command of the program, for a terminal.
ln -sf "$program" '/usr/bin/${executable}'

# Chromium's sandbox stands on user namespaces; where the kernel gives ordinary users none, on a helper with root's rights.
helper='/opt/${sanitizedProductName}/chrome-sandbox'
if [ -e "$helper" ]; then
  if [ -L /proc/self/ns/user ] && unshare --user true 2>/dev/null; then chmod 0755 "$helper"; else chmod 4755 "$helper"; fi
fi

# Ubuntu 24 and later give user namespaces only to programs with a profile.
profile='/opt/${sanitizedProductName}/resources/apparmor-profile'
if [ -e "$profile" ] && apparmor_status --enabled >/dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
  cp -f "$profile" '/etc/apparmor.d/${executable}'
  if ! ischroot 2>/dev/null; then
    apparmor_parser --replace --write-cache --skip-read-cache '/etc/apparmor.d/${executable}' || true
  fi
fi

# Whoever installs says whether it starts with the desktop: ORDER_MANAGER_START=kiosk, window or off. Unsaid, an upgrade
# changes nothing. The settings of the program say the same for one user, and win.
start=/etc/xdg/autostart/order-manager.desktop
case "$ORDER_MANAGER_START" in
  kiosk | window)
    if [ "$ORDER_MANAGER_START" = kiosk ]; then option=' --kiosk'; else option=''; fi
    mkdir -p /etc/xdg/autostart
    printf '[Desktop Entry]\nType=Application\nName=Order Manager\nTryExec=%s\nExec="%s"%s\n' \
      "$program" "$program" "$option" >"$start"
    ;;
  off) rm -f "$start" ;;
  '') ;;
  *) echo "order-manager: ORDER_MANAGER_START is kiosk, window or off; nothing was changed." >&2 ;;
esac

if command -v update-desktop-database >/dev/null; then update-desktop-database /usr/share/applications || true; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q /usr/share/icons/hicolor || true; fi

# Files of a running program can be replaced; it goes on as it was until it is started anew.
if [ "$1" = configure ] && [ -n "$2" ] && command -v pgrep >/dev/null && pgrep -f "^$program( |\$)" >/dev/null; then
  echo 'order-manager: it runs still as the version before. Close and open it in a quiet moment.'
fi
