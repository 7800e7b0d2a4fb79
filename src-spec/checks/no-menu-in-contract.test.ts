import { testCheck } from './check-tester'
import { noMenuInContract } from './no-menu-in-contract'

testCheck(noMenuInContract)
