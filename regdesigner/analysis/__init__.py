"""Pure functions on the domain: flow graph, soundness, deadline proof."""
