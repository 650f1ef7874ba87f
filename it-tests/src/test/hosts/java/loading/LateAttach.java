package loading;

import com.sun.tools.attach.VirtualMachine;
import dev.fermata.Fermata;

/** Attaches the agent to itself, which it refuses, and goes on. */
public final class LateAttach {

    private LateAttach() {}

    public static void main(String[] arguments) throws Exception {
        VirtualMachine self = VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
        try {
            self.loadAgent(arguments[0]);
            System.out.println("attached");
        } catch (Exception refused) {
            System.out.println("refused: " + refused.getMessage());
        }
        self.detach();
        try {
            System.out.println(Fermata.run(shop.Shop.day()));
        } catch (dev.fermata.NotTransformedException expected) {
            System.out.println(expected.getMessage());
        }
    }
}
