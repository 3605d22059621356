#ifndef VSM_CGRAPHVIZ_SHIM_H
#define VSM_CGRAPHVIZ_SHIM_H

// The installed headers, never a copy: the type of gvRenderData's length differs between versions.
#include <gvc.h>
#include <stdlib.h>

// Swift sees no macros, and a C global that may change is not safe to it: each is a function here.
// Only what is stable from Graphviz 2.42 on is used.

static inline Agraph_t *vsm_open(const char *name) { return agopen((char *)name, Agdirected, NULL); }

static inline Agnode_t *vsm_add_node(Agraph_t *graph, const char *name) {
  return agnode(graph, (char *)name, 1);
}

// Some engines draw from the C library's random numbers without a seed of their own.
static inline void vsm_seed_random(void) {
  srand(1);
  srand48(1);
}

// NULL where the graph has no node of that name.
static inline Agnode_t *vsm_find_node(Agraph_t *graph, const char *name) {
  return agnode(graph, (char *)name, 0);
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

// An edge's attribute, NULL where it has none of that name.
static inline const char *vsm_edge_attribute(Agedge_t *edge, const char *name) {
  return agget(edge, (char *)name);
}

static inline pointf vsm_node_center(Agnode_t *node) { return ND_coord(node); }

static inline boxf vsm_bounds(Agraph_t *graph) { return GD_bb(graph); }

// How many Bezier curves in a row the edge is drawn with; 0 where the layout found no way for it.
static inline size_t vsm_spline_count(Agedge_t *edge) {
  return ED_spl(edge) ? (size_t)ED_spl(edge)->size : 0;
}

static inline bezier vsm_spline(Agedge_t *edge, size_t index) { return ED_spl(edge)->list[index]; }

static inline size_t vsm_bezier_points(bezier curve) { return (size_t)curve.size; }

// Whether the edge's label has been given a place, and the middle of it.
static inline int vsm_label_center(Agedge_t *edge, pointf *center) {
  if (!ED_label(edge) || !ED_label(edge)->set) return 0;
  *center = ED_label(edge)->pos;
  return 1;
}

// Where an edge with a label lies within a rank, Graphviz 2.43 grows the list of the rank above, keeps the pointer to the
// list before it grew, and frees that when the layout is freed: a second time. It must know the list that there is.
static inline void vsm_mend_ranks(GVC_t *context, Agraph_t *graph) {
  const char *version = gvcVersion(context);
  if (!version || version[0] != '2' || version[1] != '.' || !GD_rank(graph)) return;
  for (int rank = GD_minrank(graph); rank <= GD_maxrank(graph); rank++)
    GD_rank(graph)[rank].av = GD_rank(graph)[rank].v;
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
