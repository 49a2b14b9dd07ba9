import { positionKey, positionOf } from "../employees/position.store.ts";
import type { Position } from "../employees/position.rules.ts";
import type { Context } from "../graphql/context.ts";
import type { PositionId } from "../kernel/ids.ts";
import { postsToRead } from "./posts.rules.ts";

/** The posts and everything above them, one batch a level, whatever the number of posts. */
export async function readPostsAbove(
  context: Context,
  posts: readonly Position[],
): Promise<ReadonlyMap<PositionId, Position>> {
  const known = new Map<PositionId, Position>(posts.map((post) => [post.id, post]));
  const gone = new Set<PositionId>();
  for (;;) {
    const wanted = [...new Set(posts.flatMap((post) => postsToRead(post, known)))].filter((id) => !gone.has(id));
    if (wanted.length === 0) return known;
    const items = await Promise.all(
      wanted.map((id) => context.items.load(positionKey(context.actor.organizationId, id))),
    );
    wanted.forEach((id, at) => {
      const item = items[at];
      if (item === undefined) gone.add(id);
      else known.set(id, positionOf(item));
    });
  }
}
