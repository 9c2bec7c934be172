#!/bin/sh
# Debian's postrm. Orders, menus and settings lie in the users' own folders: removing the program leaves them where they
# are. They go only with purge, and only when ORDER_MANAGER_DELETE_DATA=yes says so.
set -e

case "$1" in
  remove)
    rm -f '/usr/bin/${executable}'
    if [ -f '/etc/apparmor.d/${executable}' ]; then
      if ! ischroot 2>/dev/null && command -v apparmor_parser >/dev/null; then
        apparmor_parser --remove '/etc/apparmor.d/${executable}' || true
      fi
      rm -f '/etc/apparmor.d/${executable}'
    fi
    echo 'order-manager: the orders and settings stay in ~/.local/share/order-manager of each user.'
    ;;
  purge)
    rm -f /etc/xdg/autostart/order-manager.desktop
    getent passwd | while IFS=: read -r user _ uid _ _ home _; do
      if [ "$uid" -ne 0 ] && [ "$uid" -lt 1000 ]; then continue; fi
      for folder in "$home/.local/share/order-manager" "$home/.local/share/order-manager-demo"; do
        if [ ! -d "$folder" ]; then continue; fi
        if [ "$ORDER_MANAGER_DELETE_DATA" = yes ]; then
          # As the user: whatever is linked in there, no more goes than that user could delete.
          runuser -u "$user" -- rm -rf -- "$folder" && echo "order-manager: $folder is deleted."
        else
          echo "order-manager: $folder is kept; delete it by hand, or purge with ORDER_MANAGER_DELETE_DATA=yes."
        fi
      done
      if [ -f "$home/.config/autostart/order-manager.desktop" ]; then
        runuser -u "$user" -- rm -f -- "$home/.config/autostart/order-manager.desktop"
      fi
    done
    ;;
esac

if [ "$1" = remove ] && command -v update-desktop-database >/dev/null; then
  update-desktop-database /usr/share/applications || true
fi
