import { testCheck } from '../testing/check-tester'
import { noMenuInContract } from './no-menu-in-contract'

testCheck(noMenuInContract)
