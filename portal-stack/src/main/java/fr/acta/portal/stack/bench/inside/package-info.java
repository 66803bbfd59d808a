/** What the benchmark adds to the portal that it deploys; no built archive holds it. */
package fr.acta.portal.stack.bench.inside;
