#ifndef VSM_CGRAPHVIZ_SHIM_H
#define VSM_CGRAPHVIZ_SHIM_H

// The installed headers, never a copy: the type of gvRenderData's length differs between versions.
#include <gvc.h>

// Swift sees no macros, and a C global that may change is not safe to it: each is a function here.
// Only what is stable from Graphviz 2.42 on is used.

static inline Agraph_t *vsm_open(const char *name) { return agopen((char *)name, Agdirected, NULL); }

static inline Agnode_t *vsm_add_node(Agraph_t *graph, const char *name) {
  return agnode(graph, (char *)name, 1);
}

// The default of a graph's own attribute is its value.
static inline Agsym_t *vsm_set_graph(Agraph_t *graph, const char *name, const char *value) {
  return agattr(graph, AGRAPH, (char *)name, (char *)value);
}

static inline Agsym_t *vsm_set_all_nodes(Agraph_t *graph, const char *name, const char *value) {
  return agattr(graph, AGNODE, (char *)name, (char *)value);
}

static inline int vsm_set_node(Agnode_t *node, const char *name, const char *value) {
  return agset(node, (char *)name, (char *)value);
}

// The length is an `unsigned int` up to Graphviz 12 and a `size_t` from 13 on. The union has room for
// either, and the function's own type tells which of them was written.
static inline int vsm_render(GVC_t *context, Agraph_t *graph, const char *format, char **bytes, size_t *count) {
  union {
    unsigned int narrow;
    size_t wide;
  } length = {.wide = 0};
  int failed = gvRenderData(context, graph, format, bytes, (void *)&length);
  *count = _Generic(
      &gvRenderData, int (*)(GVC_t *, graph_t *, const char *, char **, size_t *): length.wide,
      default: (size_t)length.narrow);
  return failed;
}

#endif
