#ifndef VSM_CGRAPHVIZ_SHIM_H
#define VSM_CGRAPHVIZ_SHIM_H

// The installed headers, never a copy: the type of gvRenderData's length differs between versions.
#include <gvc.h>

#endif
