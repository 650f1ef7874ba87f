/** How tests get classes to transform: compiles small Java sources, transforms them, and loads what comes out. */
package dev.fermata.transform.target;
