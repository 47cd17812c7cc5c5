// Writes the same count reports twice: as the gRPC messages of one StreamCounts call, and as rows of the table counts.
// usage: counts CUSTOMERS MOMENTS PER-MESSAGE MESSAGES-FILE CSV-FILE
// For each time there is a count of every customer for each of five products, in order of arrival, not in the order of the table.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const products[] = {"wfbs", "hes", "tmes-standard", "tmes-advanced", "cas"};
static const int64_t first_moment = 1700000000, step = 3600;

static size_t varint(unsigned char *out, uint64_t value) {
  size_t n = 0;
  while (value > 0x7F) {
    out[n++] = (unsigned char)(value | 0x80);
    value >>= 7;
  }
  out[n++] = (unsigned char)value;
  return n;
}

static size_t bytes(unsigned char *out, int field, const void *value, size_t length) {
  out[0] = (unsigned char)(field << 3 | 2);
  size_t n = 1 + varint(out + 1, length);
  memcpy(out + n, value, length);
  return n + length;
}

// cwlink.v1.Count
static size_t count(unsigned char *out, const char *customer, const char *product, uint64_t quantity, int64_t seconds) {
  unsigned char time[16];
  size_t n = bytes(out, 1, customer, strlen(customer));
  n += bytes(out + n, 2, product, strlen(product));
  out[n++] = 3 << 3;
  n += varint(out + n, quantity);
  time[0] = 1 << 3;
  n += bytes(out + n, 4, time, 1 + varint(time + 1, (uint64_t)seconds));
  return n + bytes(out + n, 5, "bench", 5);
}

static void put(FILE *file, const void *data, size_t size) {
  if (fwrite(data, 1, size, file) != size) {
    perror("counts");
    exit(1);
  }
}

static void flush(FILE *file, unsigned char *message, size_t *size) {
  if (*size == 0) return;
  unsigned char head[5] = {0, (unsigned char)(*size >> 24), (unsigned char)(*size >> 16), (unsigned char)(*size >> 8), (unsigned char)*size};
  put(file, head, sizeof head);
  put(file, message, *size);
  *size = 0;
}

int main(int argc, char **argv) {
  if (argc != 6) return fprintf(stderr, "usage: counts CUSTOMERS MOMENTS PER-MESSAGE MESSAGES-FILE CSV-FILE\n"), 2;
  long customers = atol(argv[1]), moments = atol(argv[2]), per_message = atol(argv[3]), in_message = 0;
  FILE *messages = fopen(argv[4], "wb"), *csv = fopen(argv[5], "wb");
  unsigned char *message = malloc((size_t)per_message * 256), one[256];
  size_t size = 0;
  if (!messages || !csv || !message || customers < 1 || moments < 1 || per_message < 1) return perror("counts"), 1;
  for (long m = 0; m < moments; m++) {
    int64_t seconds = first_moment + m * step;
    for (long c = 0; c < customers; c++) {
      char customer[32];
      snprintf(customer, sizeof customer, "customer-%05ld", c);
      for (size_t p = 0; p < sizeof products / sizeof *products; p++) {
        unsigned quantity = (unsigned)((c * 31 + (long)p * 7 + m) % 500);
        size += bytes(message + size, 1, one, count(one, customer, products[p], quantity, seconds));
        if (++in_message == per_message) {
          flush(messages, message, &size);
          in_message = 0;
        }
        fprintf(csv, "%s,%s,%lld,bench,%u0000,0,%lld,0,\n", customer, products[p], (long long)seconds * 1000, quantity, (long long)seconds * 1000);
      }
    }
  }
  flush(messages, message, &size);
  return fclose(messages) == 0 && fclose(csv) == 0 ? 0 : (perror("counts"), 1);
}
