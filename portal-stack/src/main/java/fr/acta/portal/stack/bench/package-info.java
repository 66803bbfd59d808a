/**
 * {@code ./portal bench}: what the main job costs, each figure beside its floor, the same work done
 * by the least that could do it on the same machine in the same run. It makes its own data in a
 * home of its own, and deploys the portal as it is built with the few classes of {@code inside}
 * added. docs/decisions/012-bench.md says what is compared with what.
 */
package fr.acta.portal.stack.bench;
