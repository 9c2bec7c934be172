/* As Node-API answers in Electron, whose memory cage lets nobody hand out memory of his own: napi_no_external_buffers_allowed. */
#include <stdio.h>

static int refuse(const char *what)
{
  fprintf(stderr, "refused %s\n", what);
  return 22;
}

int cage_create_external_buffer(void) { return refuse("buffer"); }
int cage_create_external_arraybuffer(void) { return refuse("arraybuffer"); }
