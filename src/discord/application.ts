import { type REST, Routes } from "discord.js";
import { z } from "zod";

/** The bot as Discord's developer portal knows it. */
export interface Application {
  readonly id: string;
  readonly name: string;
}

const application = z.object({ id: z.string(), name: z.string() });

/** The application whose token `rest` carries; fails with 401 where the token is not accepted. */
export async function readApplication(rest: REST): Promise<Application> {
  return application.parse(await rest.get(Routes.currentApplication()));
}

/** Where a moderator adds the bot to a server. Answering interactions takes no permission, so none is asked for. */
export function inviteLink({ id }: Application): string {
  return `https://discord.com/oauth2/authorize?${new URLSearchParams({
    client_id: id,
    scope: "bot applications.commands",
    permissions: "0",
  })}`;
}
