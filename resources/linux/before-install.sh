#!/bin/sh
# Debian's preinst: an older program does not open the data of a newer one, so it does not take its place by mistake.
set -e
if [ "$1" = upgrade ] && [ -n "$3" ] && dpkg --compare-versions "$3" lt "$2" && [ "$ORDER_MANAGER_DOWNGRADE" != yes ]; then
  echo "order-manager: version $2 is installed and this is the older $3, which may not be able to open its data." >&2
  echo 'To go back all the same, keep a backup of that time ready and install with ORDER_MANAGER_DOWNGRADE=yes.' >&2
  exit 1
fi
